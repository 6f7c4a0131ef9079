package org.reststop.kiosk.scan.qr;

import org.jspecify.annotations.Nullable;

/** Small systems of linear equations. */
final class Linear {
    private static final double SINGULAR = 1e-9;

    private Linear() {}

    /**
     * Solves n equations by Gauss and Jordan with pivots; null if they do not determine a solution.
     *
     * @param rows n rows of n coefficients and the right side; overwritten
     */
    static double @Nullable [] solve(double[][] rows) {
        int n = rows.length;
        for (int i = 0; i < n; i++) {
            int pivot = i;
            for (int r = i + 1; r < n; r++) {
                if (Math.abs(rows[r][i]) > Math.abs(rows[pivot][i])) {
                    pivot = r;
                }
            }
            if (Math.abs(rows[pivot][i]) < SINGULAR) {
                return null;
            }
            double[] row = rows[pivot];
            rows[pivot] = rows[i];
            rows[i] = row;
            eliminate(rows, i);
        }
        double[] solution = new double[n];
        for (int i = 0; i < n; i++) {
            solution[i] = rows[i][n] / rows[i][i];
        }
        return solution;
    }

    private static void eliminate(double[][] rows, int pivot) {
        for (int r = 0; r < rows.length; r++) {
            double factor = r == pivot ? 0 : rows[r][pivot] / rows[pivot][pivot];
            if (factor != 0) {
                for (int j = pivot; j <= rows.length; j++) {
                    rows[r][j] -= factor * rows[pivot][j];
                }
            }
        }
    }
}
