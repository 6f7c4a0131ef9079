package org.reststop.kiosk.input.pinyin;

/** A word as the search sees it. */
final class Word {
    /** What a word unknown to the model costs more than the model says. */
    private static final double UNKNOWN_COST = -2;

    private final String text;
    private final int[] tokens;
    private final double cost;
    private final double floor;

    /**
     * @param text what it writes
     * @param tokens the language model's words that it is made of, one or more
     * @param cost what it costs besides the model's probability, a decimal logarithm; positive is a gift
     * @param floor how unlikely it is at most, whatever stands before it; a decimal logarithm
     */
    Word(String text, int[] tokens, double cost, double floor) {
        this.text = text;
        this.tokens = tokens;
        this.cost = cost;
        this.floor = floor;
    }

    /** One of the model's own words, as likely as the model says. */
    static Word of(String text, int token, double cost) {
        return new Word(text, new int[] {token}, cost, Double.NEGATIVE_INFINITY);
    }

    String text() {
        return text;
    }

    int lastToken() {
        return tokens[tokens.length - 1];
    }

    /** The token before the last; that of the history if there is but one. */
    int tokenBefore(int history) {
        return tokens.length > 1 ? tokens[tokens.length - 2] : history;
    }

    /** How likely it is after two tokens. */
    double score(LanguageModel model, int before, int last) {
        double score = cost;
        int h2 = before;
        int h1 = last;
        for (int token : tokens) {
            score += model.score(h2, h1, token);
            if (token == LanguageModel.UNKNOWN) {
                score += UNKNOWN_COST;
            }
            h2 = h1;
            h1 = token;
        }
        return Math.max(score, floor);
    }
}
