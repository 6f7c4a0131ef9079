package org.reststop.kiosk.input.hand;

/**
 * Brings writing of any size and place to one size: its ink's centre of mass to (0.5, 0.5), its spread to the same
 * width and height, so that one long tail does not squeeze all the rest.
 */
final class UnitSquare {
    /** Half the square is this many standard deviations of the ink. */
    private static final float DEVIATIONS = 2.0f;

    /** The narrower side is widened no further than as if it were this share of the longer one: 一 stays flat. */
    private static final float NARROWEST = 0.4f;

    private UnitSquare() {}

    /**
     * @param lines pen lines, finite numbers, at least one point in all
     * @return new lines about the unit square; tails may lie outside
     */
    static float[][] fit(float[][] lines) {
        double mass = 0;
        double mx = 0;
        double my = 0;
        double mxx = 0;
        double myy = 0;
        double smallest = 1e-6;
        for (float[] line : lines) {
            for (int i = 0; i < line.length; i += 2) {
                int next = i + 2 < line.length ? i + 2 : i;
                double weight = Lines.distance(line[i], line[i + 1], line[next], line[next + 1]) + smallest;
                double ax = line[i];
                double bx = line[next];
                double ay = line[i + 1];
                double by = line[next + 1];
                mass += weight;
                mx += weight * (ax + bx) / 2;
                my += weight * (ay + by) / 2;
                mxx += weight * (ax * ax + ax * bx + bx * bx) / 3;
                myy += weight * (ay * ay + ay * by + by * by) / 3;
            }
        }
        double cx = mx / mass;
        double cy = my / mass;
        double sx = Math.sqrt(Math.max(0, mxx / mass - cx * cx));
        double sy = Math.sqrt(Math.max(0, myy / mass - cy * cy));
        double longer = Math.max(Math.max(sx, sy), 1e-3);
        double width = side(sx, longer);
        double height = side(sy, longer);
        float[][] fitted = new float[lines.length][];
        for (int l = 0; l < lines.length; l++) {
            fitted[l] = new float[lines[l].length];
            for (int i = 0; i < lines[l].length; i += 2) {
                fitted[l][i] = (float) ((lines[l][i] - cx) / width + 0.5);
                fitted[l][i + 1] = (float) ((lines[l][i + 1] - cy) / height + 0.5);
            }
        }
        return fitted;
    }

    private static double side(double deviation, double longer) {
        double share = deviation / longer;
        double wanted = share < NARROWEST ? longer * (share + (1 - share / NARROWEST) * (1 - NARROWEST)) : deviation;
        return 2 * DEVIATIONS * wanted;
    }
}
