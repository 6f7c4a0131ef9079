package org.reststop.hq.notice;

/**
 * A text with the part marked that another text has otherwise.
 *
 * @param before what both begin with
 * @param differing this text's own part, may be empty
 * @param after what both end with
 */
public record Marked(String before, String differing, String after) {
    /** Marks {@code text} where it differs from {@code other}, never within a character. */
    public static Marked of(String text, String other) {
        int most = Math.min(text.length(), other.length());
        int start = 0;
        while (start < most && text.charAt(start) == other.charAt(start)) {
            start++;
        }
        if (start > 0 && Character.isHighSurrogate(text.charAt(start - 1))) {
            start--;
        }
        int end = 0;
        while (end < most - start && text.charAt(text.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        if (end > 0 && Character.isLowSurrogate(text.charAt(text.length() - end))) {
            end--;
        }
        int until = text.length() - end;
        return new Marked(text.substring(0, start), text.substring(start, until), text.substring(until));
    }
}
