package org.reststop.kiosk.input;

import java.util.List;

/**
 * What an engine makes of the letters typed.
 *
 * @param split the letters with spaces between the syllables of the first candidate, to show while composing
 * @param candidates the best first, no two with the same text: one or more that use up all letters, then the words and
 *     characters that the letters begin with, the longest first
 */
public record Suggestions(String split, List<Candidate> candidates) {
    public Suggestions {
        candidates = List.copyOf(candidates);
    }

    /** Nothing but the letters. */
    public static Suggestions none(String letters) {
        return new Suggestions(letters, List.of());
    }
}
