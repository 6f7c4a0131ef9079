package org.reststop.kiosk.screen;

import java.text.BreakIterator;

/** Where the characters that a person sees begin and end: an emoji of several code points is one. */
public final class Graphemes {
    /** Nothing that is seen as one is longer in practice; it bounds the work in a long text. */
    private static final int LONGEST = 64;

    private Graphemes() {}

    /** Where the character left of {@code at} begins; 0 at the text's beginning. Offsets are of UTF-16 units. */
    public static int before(String text, int at) {
        if (at <= 0) {
            return 0;
        }
        int from = Math.max(0, at - LONGEST);
        return from + Math.max(0, characters(text.substring(from, at)).preceding(at - from));
    }

    /** Where the character right of {@code at} ends; the text's length at its end. */
    public static int after(String text, int at) {
        if (at >= text.length()) {
            return text.length();
        }
        String ahead = text.substring(at, Math.min(text.length(), at + LONGEST));
        return at + characters(ahead).following(0);
    }

    private static BreakIterator characters(String text) {
        BreakIterator characters = BreakIterator.getCharacterInstance();
        characters.setText(text);
        return characters;
    }
}
