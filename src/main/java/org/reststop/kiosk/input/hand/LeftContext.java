package org.reststop.kiosk.input.hand;

import java.util.Comparator;
import java.util.List;

/** What a language model says of a character after the text to its left. */
@FunctionalInterface
public interface LeftContext {
    /** How much the model counts beside the writing: the pen has the word. */
    double WEIGHT = 0.3;

    /**
     * @param left the text before the cursor, may be empty
     * @param candidate one character
     * @return the natural logarithm of its probability, finite, at most 0
     */
    double logProbability(String left, String candidate);

    /** The same candidates with the model's opinion in their scores, best first. */
    default List<Candidate> ranked(String left, List<Candidate> candidates) {
        return candidates.stream()
                .map(one -> new Candidate(one.text(), one.score() + WEIGHT * logProbability(left, one.text())))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .toList();
    }
}
