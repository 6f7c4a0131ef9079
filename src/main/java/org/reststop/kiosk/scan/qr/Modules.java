package org.reststop.kiosk.scan.qr;

/**
 * A code's modules as grey values, and how sure each is: how far it is from the middle between the dark and the light of
 * its neighbourhood, as a share of their distance. Positive is dark.
 */
final class Modules {
    private static final int NEIGHBOURHOOD = 4;
    /** Whole numbers to a grey level. */
    private static final int LEVELS = 64;

    private final int dimension;
    private final boolean turned;
    private final double[] grey;
    private final int[] levels;
    private final int[] sums;
    private final double[] middle;
    private final double[] spread;

    private Modules(int dimension, double[] grey) {
        this.dimension = dimension;
        this.grey = grey;
        turned = false;
        levels = levels(grey);
        sums = integral(dimension, levels);
        middle = new double[grey.length];
        spread = new double[grey.length];
    }

    private Modules(Modules upright) {
        dimension = upright.dimension;
        grey = upright.grey;
        turned = !upright.turned;
        levels = upright.levels;
        sums = upright.sums;
        middle = upright.middle;
        spread = upright.spread;
    }

    static Modules sampled(GrayImage image, ModuleMap map, int dimension) {
        double[] grey = new double[dimension * dimension];
        double[] pixel = new double[2];
        for (int row = 0; row < dimension; row++) {
            for (int column = 0; column < dimension; column++) {
                double sum = 2 * at(image, map, column + 0.5, row + 0.5, pixel);
                sum += at(image, map, column + 0.3, row + 0.5, pixel);
                sum += at(image, map, column + 0.7, row + 0.5, pixel);
                sum += at(image, map, column + 0.5, row + 0.3, pixel);
                sum += at(image, map, column + 0.5, row + 0.7, pixel);
                grey[row * dimension + column] = sum / 6;
            }
        }
        return new Modules(dimension, grey);
    }

    private static double at(GrayImage image, ModuleMap map, double u, double v, double[] pixel) {
        map.locate(u, v, pixel);
        return image.at(pixel[0], pixel[1]);
    }

    /** The same modules as if rows and columns had been exchanged, as in a mirror. */
    Modules mirrored() {
        return new Modules(this);
    }

    /**
     * How sure each module is, positive where it is dark, row by row.
     *
     * @param sharpening how much of the difference from the four neighbours is added against blur, 0 for none
     */
    double[] darkness(double sharpening) {
        double[] darkness = new double[grey.length];
        for (int at = 0; at < darkness.length; at++) {
            darkness[at] = darkness(at, sharpening);
        }
        return darkness;
    }

    /** As {@link #darkness(double)}, of the module row times dimension plus column alone. */
    double darkness(int module, double sharpening) {
        int at = turned ? module % dimension * dimension + module / dimension : module;
        if (spread[at] == 0) {
            look(at);
        }
        double value = grey[at];
        if (sharpening > 0) {
            int row = at / dimension;
            int column = at % dimension;
            double left = column > 0 ? grey[at - 1] : middle[at];
            double right = column < dimension - 1 ? grey[at + 1] : middle[at];
            double above = row > 0 ? grey[at - dimension] : middle[at];
            double below = row < dimension - 1 ? grey[at + dimension] : middle[at];
            value += sharpening * (value - (left + right + above + below) / 4);
        }
        return (middle[at] - value) / spread[at];
    }

    /** Measures a module's neighbourhood; only of those that are asked for, since few trios of marks are a code. */
    private void look(int at) {
        int row = at / dimension;
        int column = at % dimension;
        int side = dimension + 1;
        int top = Math.max(0, row - NEIGHBOURHOOD);
        int bottom = Math.min(dimension, row + NEIGHBOURHOOD + 1);
        int left = Math.max(0, column - NEIGHBOURHOOD);
        int right = Math.min(dimension, column + NEIGHBOURHOOD + 1);
        int sum = sums[bottom * side + right]
                - sums[top * side + right]
                - sums[bottom * side + left]
                + sums[top * side + left];
        split(at, sum, left, top, right, bottom);
    }

    private static int[] levels(double[] grey) {
        int[] levels = new int[grey.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (int) Math.round(grey[i] * LEVELS);
        }
        return levels;
    }

    private static int[] integral(int dimension, int[] levels) {
        int side = dimension + 1;
        int[] sums = new int[side * side];
        for (int row = 0; row < dimension; row++) {
            int line = 0;
            for (int column = 0; column < dimension; column++) {
                line += levels[row * dimension + column];
                sums[(row + 1) * side + column + 1] = line + sums[row * side + column + 1];
            }
        }
        return sums;
    }

    /** Without branches, which would go either way half of the time. */
    private void split(int at, int sum, int left, int top, int right, int bottom) {
        int count = (right - left) * (bottom - top);
        int mean = sum / count;
        int dark = 0;
        int darkCount = 0;
        for (int row = top; row < bottom; row++) {
            int end = row * dimension + right;
            for (int i = row * dimension + left; i < end; i++) {
                int isDark = levels[i] - mean >> 31;
                dark += levels[i] & isDark;
                darkCount -= isDark;
            }
        }
        double darkMean = darkCount == 0 ? mean : (double) dark / darkCount;
        double lightMean = darkCount == count ? mean : (double) (sum - dark) / (count - darkCount);
        middle[at] = (darkMean + lightMean) / 2 / LEVELS;
        spread[at] = Math.max(4, (lightMean - darkMean) / 2 / LEVELS);
    }
}
