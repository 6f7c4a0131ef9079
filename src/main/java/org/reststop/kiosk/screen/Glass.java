package org.reststop.kiosk.screen;

import org.reststop.config.KioskSettings;
import org.reststop.config.KioskSettings.Orientation;

/**
 * The screen's glass: how many pixels a millimetre takes and which way the layout runs.
 *
 * @param width in pixels
 * @param height in pixels
 * @param pixelsPerMm of the layout. On glass of 21.5″ and more the layout grows with the glass, so that it keeps its
 *     proportions; on smaller glass millimetres are true as long as the layout fits, and never under half.
 * @param portrait whether the layout is taller than wide
 */
public record Glass(double width, double height, double pixelsPerMm, boolean portrait) {
    private static final double MM_PER_INCH = 25.4;
    /** The short side of the glass for which the screens were drawn, 21.5″ at 16:9. */
    private static final double DRAWN_FOR_MM = 268;
    /** The least short side on which true millimetres still leave room for every screen. */
    private static final double LEAST_MM = 230;

    private static final double LEAST_TRUTH = 0.5;
    private static final double NARROW_MM = 300;

    /** The glass of a screen of so many pixels. */
    public static Glass of(KioskSettings.Screen screen, double width, double height) {
        double diagonal = Math.hypot(width, height);
        double truth = diagonal / (screen.diagonalInches() * MM_PER_INCH);
        double shortSide = Math.min(width, height);
        double drawn = shortSide / DRAWN_FOR_MM;
        double fitting = Math.max(drawn, Math.min(truth, shortSide / LEAST_MM));
        double pixels = Math.max(fitting, truth * LEAST_TRUTH);
        boolean portrait = screen.orientation() == Orientation.PORTRAIT
                || screen.orientation() == Orientation.AUTO && height > width;
        return new Glass(width, height, pixels, portrait);
    }

    /** Whether two columns of words would be too narrow: less than 300 mm wide. */
    public boolean isNarrow() {
        return width < mm(NARROW_MM);
    }

    /** The lower half of this glass, which is no taller than wide: the room that screens have in low reach. */
    Glass lowerHalf() {
        return new Glass(width, height / 2, pixelsPerMm, false);
    }

    /** Pixels of so many millimetres. */
    public double mm(double millimetres) {
        return millimetres * pixelsPerMm;
    }
}
