package org.reststop.kiosk.scan.qr;

/**
 * A code's modules as grey values, and how sure each is: how far it is from the middle between the dark and the light of
 * its neighbourhood, as a share of their distance. Positive is dark.
 */
final class Modules {
    private static final int NEIGHBOURHOOD = 4;

    private final int dimension;
    private final double[] grey;
    private final double[] middle;
    private final double[] spread;

    private Modules(int dimension, double[] grey) {
        this.dimension = dimension;
        this.grey = grey;
        middle = new double[grey.length];
        spread = new double[grey.length];
        neighbourhoods();
    }

    int dimension() {
        return dimension;
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

    /** As if rows and columns had been exchanged, as in a mirror. */
    Modules mirrored() {
        double[] turned = new double[grey.length];
        for (int row = 0; row < dimension; row++) {
            for (int column = 0; column < dimension; column++) {
                turned[column * dimension + row] = grey[row * dimension + column];
            }
        }
        return new Modules(dimension, turned);
    }

    /**
     * How sure each module is, positive where it is dark.
     *
     * @param sharpening how much of the difference from the four neighbours is added against blur, 0 for none
     */
    double[] darkness(double sharpening) {
        double[] darkness = new double[grey.length];
        for (int row = 0, at = 0; row < dimension; row++) {
            for (int column = 0; column < dimension; column++, at++) {
                double value = grey[at];
                if (sharpening > 0) {
                    double left = column > 0 ? grey[at - 1] : middle[at];
                    double right = column < dimension - 1 ? grey[at + 1] : middle[at];
                    double above = row > 0 ? grey[at - dimension] : middle[at];
                    double below = row < dimension - 1 ? grey[at + dimension] : middle[at];
                    value += sharpening * (value - (left + right + above + below) / 4);
                }
                darkness[at] = (middle[at] - value) / spread[at];
            }
        }
        return darkness;
    }

    private void neighbourhoods() {
        double[] sums = integral();
        int side = dimension + 1;
        for (int row = 0; row < dimension; row++) {
            int top = Math.max(0, row - NEIGHBOURHOOD);
            int bottom = Math.min(dimension, row + NEIGHBOURHOOD + 1);
            for (int column = 0; column < dimension; column++) {
                int left = Math.max(0, column - NEIGHBOURHOOD);
                int right = Math.min(dimension, column + NEIGHBOURHOOD + 1);
                double sum = sums[bottom * side + right]
                        - sums[top * side + right]
                        - sums[bottom * side + left]
                        + sums[top * side + left];
                split(row * dimension + column, sum / ((right - left) * (bottom - top)), left, top, right, bottom);
            }
        }
    }

    private double[] integral() {
        int side = dimension + 1;
        double[] sums = new double[side * side];
        for (int row = 0; row < dimension; row++) {
            double line = 0;
            for (int column = 0; column < dimension; column++) {
                line += grey[row * dimension + column];
                sums[(row + 1) * side + column + 1] = line + sums[row * side + column + 1];
            }
        }
        return sums;
    }

    private void split(int at, double mean, int left, int top, int right, int bottom) {
        double dark = 0;
        double light = 0;
        int darkCount = 0;
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                double value = grey[row * dimension + column];
                if (value < mean) {
                    dark += value;
                    darkCount++;
                } else {
                    light += value;
                }
            }
        }
        int lightCount = (right - left) * (bottom - top) - darkCount;
        double darkMean = darkCount == 0 ? mean : dark / darkCount;
        double lightMean = lightCount == 0 ? mean : light / lightCount;
        middle[at] = (darkMean + lightMean) / 2;
        spread[at] = Math.max(4, (lightMean - darkMean) / 2);
    }
}
