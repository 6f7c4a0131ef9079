package org.reststop.kiosk.input.pinyin;

/** What of the text before the letters the model can make use of: the last one or two words. */
final class History {
    private static final int LONGEST_WORD = 4;

    private final LanguageModel model;

    History(LanguageModel model) {
        this.model = model;
    }

    /** Where a sentence goes on after a text; its beginning if the text ends in none of the model's words. */
    Step after(String left) {
        int last = longest(left, left.length());
        if (last == 0) {
            return new Step(LanguageModel.NONE, model.begin(), 0, null, null);
        }
        int middle = left.length() - last;
        int first = longest(left, middle);
        int before = first == 0 ? LanguageModel.NONE : model.id(left.substring(middle - first, middle));
        return new Step(before, model.id(left.substring(middle)), 0, null, null);
    }

    /** The length of the longest known word that ends at a place, 0 if there is none. */
    int longest(String text, int end) {
        for (int length = Math.min(LONGEST_WORD, end); length > 0; length--) {
            if (model.id(text.substring(end - length, end)) != LanguageModel.UNKNOWN) {
                return length;
            }
        }
        return 0;
    }
}
