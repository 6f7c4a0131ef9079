package org.reststop.domain.need;

/** The words of a need. */
public final class NeedText {
    /** The longest, in characters as people count them: an emoji outside the first plane is one. */
    public static final int MAX = 2_000;

    private static final int FIRST_EMBEDDING = 0x202A;
    private static final int LAST_EMBEDDING = 0x202E;
    private static final int FIRST_ISOLATE = 0x2066;
    private static final int LAST_ISOLATE = 0x2069;

    private NeedText() {}

    /** How many characters a text has. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** How many characters must go before it can be sent; 0 if none. */
    public static int excess(String text) {
        return Math.max(0, length(clean(text)) - MAX);
    }

    /**
     * A text as it is kept: without control characters but line ends, without halves of characters, and without marks
     * that turn the direction of what follows; no blanks around it. Nothing that can be seen is lost.
     */
    public static String clean(String typed) {
        StringBuilder kept = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(NeedText::isKept)
                .forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }

    private static boolean isKept(int point) {
        boolean turns =
                point >= FIRST_EMBEDDING && point <= LAST_EMBEDDING || point >= FIRST_ISOLATE && point <= LAST_ISOLATE;
        return (point == '\n' || point == '\t' || !Character.isISOControl(point))
                && Character.getType(point) != Character.SURROGATE
                && !turns;
    }
}
