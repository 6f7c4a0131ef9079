package org.reststop.tour;

import java.awt.geom.Rectangle2D;

/**
 * A key of the pad on which staff type their PIN.
 *
 * @param digit of which it is
 */
record PinKey(char digit) implements Target {
    /** Above the pad, where it is said that a PIN was wrong. */
    static final Rectangle2D MESSAGE = new Rectangle2D.Double(0, 0.05, 1, 0.1);

    private static final double FIRST_ROW = 0.413;
    private static final double BETWEEN_ROWS = 0.078;

    @Override
    public double x() {
        return digit == '0' ? 0.5 : 0.203 + (digit - '1') % 3 * 0.297;
    }

    @Override
    public double y() {
        return FIRST_ROW + (digit == '0' ? 3 : (digit - '1') / 3) * BETWEEN_ROWS;
    }
}
