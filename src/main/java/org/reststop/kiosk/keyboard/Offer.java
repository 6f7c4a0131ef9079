package org.reststop.kiosk.keyboard;

import org.reststop.kiosk.input.Candidate;
import org.reststop.kiosk.input.Composition;

/**
 * One text to choose by touch.
 *
 * @param candidate what it writes, and how many letters it uses up
 * @param basis what was composed when it was suggested; empty for a word that may follow
 */
record Offer(Candidate candidate, Composition basis) {
    String text() {
        return candidate.text();
    }

    /** Whether it may still be chosen when this is composed: nothing but letters behind its own has come. */
    boolean fits(Composition now) {
        return basis.isEmpty()
                ? now.isEmpty()
                : now.chosen().equals(basis.chosen()) && now.letters().startsWith(basis.letters());
    }
}
