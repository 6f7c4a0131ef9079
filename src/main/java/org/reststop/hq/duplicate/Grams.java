package org.reststop.hq.duplicate;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The pairs of neighbouring characters of a text, each once: Chinese has no blanks between words, and needs none here. */
final class Grams {
    private Grams() {}

    /** Letters, digits and ideographs count, in the form and case that they have in common; all else parts them. */
    static Set<String> of(String text) {
        Set<String> grams = new HashSet<>();
        int before = -1;
        int[] points = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .toArray();
        for (int point : points) {
            boolean counts = Character.isLetterOrDigit(point);
            if (counts && before >= 0) {
                grams.add(Character.toString(before) + Character.toString(point));
            }
            before = counts ? point : -1;
        }
        return grams;
    }
}
