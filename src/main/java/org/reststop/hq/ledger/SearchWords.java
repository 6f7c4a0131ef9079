package org.reststop.hq.ledger;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a text is found by. Chinese has no blanks between its words, so each character and each pair of neighbours counts
 * as one; of other scripts each word does. Wide and narrow, large and small letters are the same.
 */
public final class SearchWords {
    /** The longest word that is told from others with the same beginning, in characters. */
    private static final int LONGEST_WORD = 32;

    private SearchWords() {}

    /** All that a text is found by. */
    public static Set<String> of(String text) {
        return split(text, true);
    }

    /** What a text must have to be found by a query; empty if the query says nothing. */
    public static Set<String> asked(String query) {
        return split(query, false);
    }

    private static Set<String> split(String text, boolean singles) {
        Set<String> grams = new LinkedHashSet<>();
        int[] points = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .toArray();
        int at = 0;
        while (at < points.length) {
            int end = at + 1;
            if (Character.isIdeographic(points[at])) {
                end = endOf(points, at, true);
                characters(points, at, end, singles, grams);
            } else if (Character.isLetterOrDigit(points[at])) {
                end = endOf(points, at, false);
                grams.add(new String(points, at, Math.min(LONGEST_WORD, end - at)));
            }
            at = end;
        }
        return grams;
    }

    private static int endOf(int[] points, int from, boolean ideographic) {
        int end = from;
        while (end < points.length
                && Character.isLetterOrDigit(points[end])
                && Character.isIdeographic(points[end]) == ideographic) {
            end++;
        }
        return end;
    }

    private static void characters(int[] points, int from, int end, boolean singles, Set<String> grams) {
        for (int i = from; i < end; i++) {
            if (singles || end - from == 1) {
                grams.add(new String(points, i, 1));
            }
            if (i + 1 < end) {
                grams.add(new String(points, i, 2));
            }
        }
    }
}
