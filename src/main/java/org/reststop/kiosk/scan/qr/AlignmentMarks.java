package org.reststop.kiosk.scan.qr;

import org.jspecify.annotations.Nullable;

/** Finds alignment marks, the small squares within a code: a black module in a white ring in a black ring. */
final class AlignmentMarks {
    private static final double COARSE = 0.5;
    private static final double FINE = 0.125;
    private static final int PER_MODULE = 2;
    private static final double FAINTEST = 0.22;
    /** How much less a mark counts as far from where it is expected as is looked. */
    private static final double AWAY = 0.08;

    private final GrayImage image;
    private final Perspective perspective;
    private final double contrast;
    private final double[] pixel = new double[2];
    private double bestU;
    private double bestV;
    private double bestScore;

    /** @param contrast between the code's white and black, in grey levels */
    AlignmentMarks(GrayImage image, Perspective perspective, double contrast) {
        this.image = image;
        this.perspective = perspective;
        this.contrast = Math.max(contrast, 8);
    }

    /**
     * Looks for a mark about a place, both in modules; whether there is one, {@link #foundU} and {@link #foundV} tell
     * where.
     */
    boolean find(double u, double v, double reach) {
        bestScore = -1;
        searchCoarsely(u, v, reach);
        search(bestU, bestV, u, v, COARSE, COARSE / 2, reach);
        search(bestU, bestV, u, v, COARSE / 2, FINE, reach);
        return bestScore > FAINTEST;
    }

    double foundU() {
        return bestU;
    }

    double foundV() {
        return bestV;
    }

    /** At every half module, so that the places looked at share their greys. */
    private void searchCoarsely(double expectedU, double expectedV, double reach) {
        int way = (int) (reach / COARSE);
        int rim = way + 2 * PER_MODULE;
        int side = 2 * rim + 1;
        bestU = expectedU;
        bestV = expectedV;
        double[] greys = greys(expectedU, expectedV, side, COARSE);
        for (int row = -way; row <= way; row++) {
            for (int column = -way; column <= way; column++) {
                int at = (row + rim) * side + column + rim;
                double score = likeness(greys, at, PER_MODULE, PER_MODULE * side)
                        - AWAY * COARSE * Math.hypot(column, row) / reach;
                take(score, expectedU + column * COARSE, expectedV + row * COARSE);
            }
        }
    }

    private void search(
            double aboutU, double aboutV, double expectedU, double expectedV, double way, double step, double reach) {
        for (double v = aboutV - way; v <= aboutV + way + 1e-6; v += step) {
            for (double u = aboutU - way; u <= aboutU + way + 1e-6; u += step) {
                double away = Math.hypot(u - expectedU, v - expectedV);
                take(likeness(greys(u, v, 5, 1), 12, 1, 5) - AWAY * away / reach, u, v);
            }
        }
    }

    private void take(double score, double u, double v) {
        if (score > bestScore) {
            bestScore = score;
            bestU = u;
            bestV = v;
        }
    }

    /** A square of greys about a place, {@code step} modules apart. */
    private double[] greys(double u, double v, int side, double step) {
        double[] greys = new double[side * side];
        for (int row = 0, at = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                greys[at++] = grey(u + (column - side / 2) * step, v + (row - side / 2) * step);
            }
        }
        return greys;
    }

    /**
     * How much brighter the white ring is than the black around and within it, as a share of the contrast.
     *
     * @param at the place among the greys
     * @param right how far on the grey a module to the right is
     * @param down how far on the grey a module below is
     */
    private double likeness(double[] greys, int at, int right, int down) {
        double middle = greys[at];
        double white = -middle;
        for (int i = -1; i <= 1; i++) {
            white += greys[at + i * right - down] + greys[at + i * right] + greys[at + i * right + down];
        }
        if (white / 8 < middle) {
            return -1;
        }
        double black = 4 * middle;
        for (int i = -2; i <= 2; i++) {
            black += greys[at + i * right - 2 * down] + greys[at + i * right + 2 * down];
            black += Math.abs(i) == 2 ? 0 : greys[at - 2 * right + i * down] + greys[at + 2 * right + i * down];
        }
        return (white / 8 - black / 20) / contrast;
    }

    private double grey(double u, double v) {
        perspective.locate(u, v, pixel);
        return image.at(pixel[0], pixel[1]);
    }

    /** The pixel of the mark that was found last. */
    double[] foundPixel() {
        double[] at = new double[2];
        perspective.locate(bestU, bestV, at);
        return at;
    }

    /**
     * Follows the marks of a large code from the top left to where each of them is, so that none has far to be sought.
     * Null if too few are found to tell how the code is bent.
     *
     * @param centres the modules of the marks' centres along a side, as the version's table has them
     */
    @Nullable
    ModuleMap follow(int[] centres) {
        int n = centres.length;
        double[] nodes = new double[n];
        for (int i = 0; i < n; i++) {
            nodes[i] = centres[i] + 0.5;
        }
        double[][] offsetU = new double[n][n];
        double[][] offsetV = new double[n][n];
        int found = 0;
        for (int sum = 1; sum <= 2 * n - 2; sum++) {
            for (int row = Math.max(0, sum - n + 1); row <= Math.min(n - 1, sum); row++) {
                int column = sum - row;
                if (isPositionMark(row, column, n)) {
                    continue;
                }
                double u = expected(offsetU, row, column);
                double v = expected(offsetV, row, column);
                boolean seen = find(nodes[column] + u, nodes[row] + v, 2.5);
                offsetU[row][column] = seen ? bestU - nodes[column] : u;
                offsetV[row][column] = seen ? bestV - nodes[row] : v;
                found += seen ? 1 : 0;
            }
        }
        return found * 3 < n * n - 3 ? null : ModuleMap.bent(perspective, nodes, offsetU, offsetV);
    }

    private static boolean isPositionMark(int row, int column, int n) {
        return row == 0 && (column == 0 || column == n - 1) || row == n - 1 && column == 0;
    }

    private static double expected(double[][] offset, int row, int column) {
        if (row == 0) {
            return offset[0][column - 1];
        }
        if (column == 0) {
            return offset[row - 1][0];
        }
        return offset[row - 1][column] + offset[row][column - 1] - offset[row - 1][column - 1];
    }
}
