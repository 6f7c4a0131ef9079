package org.reststop.kiosk.input.hand;

/**
 * How one character is written.
 *
 * @param text the character
 * @param strokes its strokes in the textbook's order, in the unit square
 * @param rarity added to the cost of reading this character: 0 for a common one
 */
record Template(String text, float[][] strokes, float rarity) {}
