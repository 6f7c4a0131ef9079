package org.reststop.kiosk.input.hand;

import java.util.Arrays;

/** Linear discriminant analysis: learns a {@link Projection} from examples of how hands differ. */
final class Discriminants {
    /** Added to the spread within a character, as a share of its mean: what the examples do not show happens too. */
    private static final double UNSEEN = 0.1;

    private static final int SWEEPS = 12;

    private final int size;
    private final double[][] within;
    private final double[][] between;
    private final double[] sum;
    private int examples;
    private int classes;

    /** @param size how many numbers an example has */
    Discriminants(int size) {
        this.size = size;
        within = new double[size][size];
        between = new double[size][size];
        sum = new double[size];
    }

    /** Learns from several examples of one character. */
    void learn(float[][] maps) {
        double[] mean = new double[size];
        for (float[] map : maps) {
            for (int i = 0; i < size; i++) {
                mean[i] += map[i] / maps.length;
            }
        }
        for (float[] map : maps) {
            double[] off = new double[size];
            for (int i = 0; i < size; i++) {
                off[i] = map[i] - mean[i];
            }
            addSquare(within, off);
        }
        addSquare(between, mean);
        for (int i = 0; i < size; i++) {
            sum[i] += mean[i];
        }
        examples += maps.length;
        classes++;
    }

    /** The directions that tell most, one a row, scaled so that the spread within a character is 1 in each. */
    float[][] rows(int count) {
        double trace = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                within[i][j] /= examples;
                between[i][j] = between[i][j] / classes - sum[i] * sum[j] / classes / classes;
            }
            trace += within[i][i];
        }
        for (int i = 0; i < size; i++) {
            within[i][i] += UNSEEN * trace / size;
        }
        double[][] white = eigenvectors(within);
        for (int k = 0; k < size; k++) {
            double scale = 1 / Math.sqrt(within[k][k]);
            for (int i = 0; i < size; i++) {
                white[k][i] *= scale;
            }
        }
        double[][] spread = product(product(white, between), transposed(white));
        double[][] turned = eigenvectors(spread);
        double[][] all = product(turned, white);
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(spread[b][b], spread[a][a]));
        float[][] rows = new float[count][size];
        for (int r = 0; r < count; r++) {
            for (int i = 0; i < size; i++) {
                rows[r][i] = (float) all[order[r]][i];
            }
        }
        return rows;
    }

    private static void addSquare(double[][] matrix, double[] vector) {
        for (int i = 0; i < vector.length; i++) {
            double factor = vector[i];
            if (factor != 0) {
                double[] row = matrix[i];
                for (int j = 0; j < vector.length; j++) {
                    row[j] += factor * vector[j];
                }
            }
        }
    }

    /** Jacobi's method: eigenvectors as rows; the symmetric matrix is left with its eigenvalues on the diagonal. */
    private static double[][] eigenvectors(double[][] a) {
        int n = a.length;
        double[][] vectors = new double[n][n];
        for (int i = 0; i < n; i++) {
            vectors[i][i] = 1;
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    if (Math.abs(a[p][q]) > 1e-12 * Math.sqrt(Math.abs(a[p][p] * a[q][q]))) {
                        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
                        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
                        double c = 1 / Math.sqrt(t * t + 1);
                        rotate(a, p, q, c, t * c);
                        rotateColumns(a, p, q, c, t * c);
                        rotate(vectors, p, q, c, t * c);
                    }
                }
            }
        }
        return vectors;
    }

    private static void rotate(double[][] m, int p, int q, double c, double s) {
        double[] rowP = m[p];
        double[] rowQ = m[q];
        for (int i = 0; i < rowP.length; i++) {
            double x = rowP[i];
            double y = rowQ[i];
            rowP[i] = c * x - s * y;
            rowQ[i] = s * x + c * y;
        }
    }

    private static void rotateColumns(double[][] m, int p, int q, double c, double s) {
        for (double[] row : m) {
            double x = row[p];
            double y = row[q];
            row[p] = c * x - s * y;
            row[q] = s * x + c * y;
        }
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                double factor = a[i][k];
                for (int j = 0; j < b[0].length; j++) {
                    product[i][j] += factor * b[k][j];
                }
            }
        }
        return product;
    }

    private static double[][] transposed(double[][] a) {
        double[][] transposed = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) {
                transposed[j][i] = a[i][j];
            }
        }
        return transposed;
    }
}
