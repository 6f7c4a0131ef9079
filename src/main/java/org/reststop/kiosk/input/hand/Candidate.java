package org.reststop.kiosk.input.hand;

/**
 * A character that the writing may be.
 *
 * @param text one character, as UTF-16
 * @param score the natural logarithm of how likely the writing is for this character, up to a constant that all
 *     candidates of one reading share; higher is better
 */
public record Candidate(String text, double score) {}
