package org.reststop.kiosk.input;

/**
 * One thing that the letters may mean.
 *
 * @param text what it writes, at least one character
 * @param letters how many of the typed letters, counted from the first and with apostrophes, it uses up; 1 or more
 */
public record Candidate(String text, int letters) {
    public Candidate {
        if (text.isEmpty() || letters < 1) {
            throw new IllegalArgumentException("a candidate writes something and uses letters up");
        }
    }
}
