package org.reststop.kiosk.voice;

/** How high a meter stands: ears hear ratios, so it counts decibels. */
final class Level {
    private static final double LOWEST_DB = -48;

    private Level() {}

    /**
     * @param peak 0 to 1
     * @return 0 to 1
     */
    static double of(double peak) {
        if (peak <= 0) {
            return 0;
        }
        double db = 20 * Math.log10(peak);
        return Math.clamp(1 - db / LOWEST_DB, 0, 1);
    }
}
