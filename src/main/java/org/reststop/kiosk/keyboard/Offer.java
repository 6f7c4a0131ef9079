package org.reststop.kiosk.keyboard;

import org.reststop.kiosk.input.Candidate;
import org.reststop.kiosk.input.Composition;

/**
 * One text to choose by touch.
 *
 * @param candidate what it writes, and how many letters it uses up
 * @param basis what was composed when it was suggested; empty for a word that may follow
 * @param byHand whether it is what ink may mean
 */
record Offer(Candidate candidate, Composition basis, boolean byHand) {
    /** What letters may mean. */
    static Offer ofLetters(Candidate candidate, Composition basis) {
        return new Offer(candidate, basis, false);
    }

    /** A word that may follow. */
    static Offer following(String word) {
        return new Offer(new Candidate(word, 1), Composition.EMPTY, false);
    }

    /** What ink may mean. */
    static Offer ofHand(String character) {
        return new Offer(new Candidate(character, 1), Composition.EMPTY, true);
    }

    String text() {
        return candidate.text();
    }

    /** Whether it is a guess at what the person means, and not a word that may follow. */
    boolean isMeaning() {
        return byHand || !basis.isEmpty();
    }

    /** Whether it may still be chosen when this is composed: nothing but letters behind its own has come. */
    boolean fits(Composition now) {
        return basis.isEmpty()
                ? now.isEmpty()
                : now.chosen().equals(basis.chosen()) && now.letters().startsWith(basis.letters());
    }
}
