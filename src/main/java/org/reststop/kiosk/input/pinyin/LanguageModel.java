package org.reststop.kiosk.input.pinyin;

/** How likely a word is after two others. Words are numbers here; all probabilities are decimal logarithms, 0 or less. */
interface LanguageModel {
    /** The number of every word that the model does not know. */
    int UNKNOWN = 0;

    /** The history of a word with nothing before it that matters. */
    int NONE = -1;

    /** @return the word's number, or {@link #UNKNOWN} */
    int id(String word);

    /** The number that stands for a sentence's beginning. */
    int begin();

    /** The number that stands for a sentence's end. */
    int end();

    /**
     * @param before the word before {@code last}, or {@link #NONE}
     * @param last the word before, or {@link #NONE}
     */
    double score(int before, int last, int word);

    /** The word's own probability, whatever stands before it. */
    double alone(int word);
}
