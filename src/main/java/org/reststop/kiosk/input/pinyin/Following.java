package org.reststop.kiosk.input.pinyin;

/** How likely a character is to come next, be it a word of its own or the end of one that has begun. */
final class Following {
    /** What the model cannot say is not impossible. */
    private static final double LEAST = -7;

    private static final int LONGEST_BEGINNING = 3;

    private final LanguageModel model;
    private final History history;

    Following(LanguageModel model, History history) {
        this.model = model;
        this.history = history;
    }

    /** @return a natural logarithm, finite, at most 0 */
    double likelihood(String left, String text) {
        double best = score(left, text);
        for (int length = 1; length <= Math.min(LONGEST_BEGINNING, left.length()); length++) {
            String begun = left.substring(left.length() - length);
            if (model.id(begun + text) != LanguageModel.UNKNOWN) {
                String before = left.substring(0, left.length() - length);
                best = Math.max(best, score(before, begun + text) - score(before, begun));
            }
        }
        return Math.clamp(best, LEAST, 0) * Math.log(10);
    }

    private double score(String left, String word) {
        Step from = history.after(left);
        return Math.max(LEAST, model.score(from.before(), from.last(), model.id(word)));
    }
}
