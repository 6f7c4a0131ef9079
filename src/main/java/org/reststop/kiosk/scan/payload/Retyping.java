package org.reststop.kiosk.scan.payload;

import java.text.Normalizer;

/**
 * A scanner that plays one keyboard at a machine that takes it for another.
 *
 * @param scanner what it plays
 * @param system what the machine takes it for
 */
public record Retyping(Layout scanner, Layout system) {
    static final Retyping NONE = new Retyping(Layout.US, Layout.US);

    private static final String MARKS = "\u0300\u0301\u0302\u0303\u0308";
    private static final String ACCENTS = "`´^~¨";

    /** Whether it changes anything. */
    public boolean isNone() {
        return scanner == system;
    }

    /** What the scanner meant by what was typed; a character that the machine's keyboard has no key for is kept. */
    String meant(String typed) {
        if (isNone()) {
            return typed;
        }
        StringBuilder meant = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            char character = typed.charAt(i);
            int key = system.keyOf(character);
            if (key < 0) {
                apart(character).chars().forEach(part -> meant.append(meant((char) part)));
            } else {
                meant.append(scanner.characterOf(key));
            }
        }
        return meant.toString();
    }

    /** What is typed when the scanner means a text; for texts that need no dead key. */
    String typed(String meant) {
        return new Retyping(system, scanner).meant(meant);
    }

    private char meant(char character) {
        int key = system.keyOf(character);
        return key < 0 ? character : scanner.characterOf(key);
    }

    /** A letter that a dead key and another key made: the accent, then the letter. */
    private static String apart(char character) {
        String parts = Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFD);
        int mark = parts.length() == 2 ? MARKS.indexOf(parts.charAt(1)) : -1;
        return mark < 0 ? String.valueOf(character) : "" + ACCENTS.charAt(mark) + parts.charAt(0);
    }
}
