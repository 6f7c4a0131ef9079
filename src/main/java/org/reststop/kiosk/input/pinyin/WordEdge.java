package org.reststop.kiosk.input.pinyin;

import org.jspecify.annotations.Nullable;

/**
 * A word over some of the letters.
 *
 * @param to the place after it
 * @param cost of its syllables' readings, 0 or less
 * @param cut the end of its last syllable, and so on back
 */
record WordEdge(int from, int to, Word word, double cost, Cut cut) {
    /**
     * Where a syllable ends.
     *
     * @param before the syllable before it in the same word; null for the first
     */
    record Cut(int place, @Nullable Cut before) {}
}
