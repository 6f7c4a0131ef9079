package org.reststop.tour;

import org.reststop.domain.need.Receipt;

/**
 * A key by which somebody types a receipt's number.
 *
 * @param letter one of {@link Receipt#ALPHABET}
 */
record ReceiptKey(char letter) implements Target {
    private static final int COLUMNS = 5;
    private static final double LEFT = 0.144;
    private static final double WIDE = 0.178;
    private static final double TOP = 0.418;
    private static final double HIGH = 0.061;

    @Override
    public double x() {
        return LEFT + Receipt.ALPHABET.indexOf(letter) % COLUMNS * WIDE;
    }

    @Override
    public double y() {
        return TOP + Receipt.ALPHABET.indexOf(letter) / COLUMNS * HIGH;
    }
}
