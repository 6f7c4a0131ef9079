package org.reststop.kiosk.scan.qr;

import org.jspecify.annotations.Nullable;

/** Where in the picture a flat code's modules are: a homography from modules to pixels. */
final class Perspective {
    private final double[] h;
    private final double scale;

    private Perspective(double[] h, double scale) {
        this.h = h;
        this.scale = scale;
    }

    /** Puts the pixel of the point (u, v), in modules from the code's top left corner, into {@code pixel}. */
    void locate(double u, double v, double[] pixel) {
        double a = u * scale - 1;
        double b = v * scale - 1;
        double z = h[6] * a + h[7] * b + 1;
        pixel[0] = (h[0] * a + h[1] * b + h[2]) / z;
        pixel[1] = (h[3] * a + h[4] * b + h[5]) / z;
    }

    /** Collects pairs of points and finds the homography with the least squared error. */
    static final class Fit {
        private final double[][] normal = new double[8][9];
        private final double scale;

        /** @param dimension the code's modules a side */
        Fit(int dimension) {
            scale = 2.0 / dimension;
        }

        void add(double u, double v, double x, double y, double weight) {
            double a = u * scale - 1;
            double b = v * scale - 1;
            addRow(new double[] {a, b, 1, 0, 0, 0, -a * x, -b * x, x}, weight);
            addRow(new double[] {0, 0, 0, a, b, 1, -a * y, -b * y, y}, weight);
        }

        private void addRow(double[] row, double weight) {
            for (int i = 0; i < 8; i++) {
                double factor = weight * row[i];
                if (factor != 0) {
                    for (int j = 0; j < 9; j++) {
                        normal[i][j] += factor * row[j];
                    }
                }
            }
        }

        /** May be called once; null if the points lie on a line. */
        @Nullable
        Perspective solve() {
            double[] solution = Linear.solve(normal);
            return solution == null ? null : new Perspective(solution, scale);
        }
    }
}
