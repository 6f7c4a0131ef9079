package org.reststop.kiosk.input;

import java.util.List;

/**
 * Turns typed letters into Chinese. It learns nothing: what it suggests depends only on what it is asked. Between calls
 * it may keep work done for the letters of the last call, until {@link #forget()}. One thread at a time.
 */
public interface InputEngine {
    /** More letters than this are not looked at in one go; a keyboard lets no more be typed before some are chosen. */
    int MOST_LETTERS = 120;

    /**
     * What the letters may mean. Fastest when they are those of the last call with one more, or one less, at the end.
     *
     * @param letters {@code a-z}, {@code v} for ü, and {@code '} between syllables; at most {@link #MOST_LETTERS}
     * @param left the text before the letters, as much of it as is at hand; may be empty
     * @param most how many candidates at most, 1 or more
     */
    Suggestions suggest(String letters, String left, int most);

    /**
     * Words that often follow, the likeliest first; none if {@code left} is empty or ends in nothing known.
     *
     * @param left the text before the caret
     * @param most how many at most, 1 or more
     */
    List<String> predict(String left, int most);

    /**
     * How likely each of some texts is to come next, for reading handwriting.
     *
     * @param left the text before the caret, may be empty
     * @param texts each one character
     * @return natural logarithms of probabilities in the order of {@code texts}, finite, at most 0; all 0 from an engine
     *     that knows nothing of it
     */
    default List<Double> weigh(String left, List<String> texts) {
        return texts.stream().map(text -> 0.0).toList();
    }

    /** Lets go of every trace of what was typed: the person is done, or has left. */
    void forget();
}
