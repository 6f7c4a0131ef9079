package org.reststop.kiosk.input.pinyin;

import org.jspecify.annotations.Nullable;

/**
 * The best way found to a place by certain last words: a chain back to the beginning.
 *
 * @param before the model's last word but one, or {@link LanguageModel#NONE}
 * @param last the model's last word
 * @param score of the whole way, a decimal logarithm
 * @param previous the step before; null at the beginning
 * @param edge the word of this step; null at the beginning
 */
record Step(
        int before,
        int last,
        double score,
        @Nullable Step previous,
        @Nullable WordEdge edge) {
    /** All words of the way. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Step step = this; step != null && step.edge != null; step = step.previous) {
            text.insert(0, step.edge.word().text());
        }
        return text.toString();
    }

    /** The letters with a space between any two syllables of the way. */
    String split(String letters) {
        StringBuilder split = new StringBuilder(letters);
        for (Step step = this; step != null && step.edge != null; step = step.previous) {
            for (WordEdge.Cut cut = step.edge.cut(); cut != null; cut = cut.before()) {
                if (cut.place() < letters.length() && letters.charAt(cut.place()) != '\'') {
                    split.insert(cut.place(), ' ');
                }
            }
        }
        return split.toString();
    }
}
