package org.reststop.kiosk.scan.qr;

/**
 * A position mark: the square of seven modules in three corners of a code.
 *
 * @param x its centre, in pixels
 * @param y its centre, in pixels
 * @param cornersX of its outline, in turn
 * @param cornersY of its outline, in turn
 * @param threshold the grey between its black and its white
 * @param size the mean length of its sides, in pixels
 */
record Mark(double x, double y, double[] cornersX, double[] cornersY, double threshold, double size) {
    double distanceTo(Mark other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    /**
     * The corners as x0, y0, x1, y1, ... in the order top left, top right, bottom right, bottom left of a code whose rows
     * run along (acrossX, acrossY) and whose columns run along (downX, downY); empty if they cannot be told apart.
     */
    double[] cornersAlong(double acrossX, double acrossY, double downX, double downY) {
        double det = acrossX * downY - acrossY * downX;
        double[] ordered = new double[8];
        int seen = 0;
        for (int i = 0; i < 4; i++) {
            double dx = cornersX[i] - x;
            double dy = cornersY[i] - y;
            boolean left = (dx * downY - dy * downX) / det < 0;
            boolean upper = (acrossX * dy - acrossY * dx) / det < 0;
            int which = upper ? left ? 0 : 1 : left ? 3 : 2;
            seen |= 1 << which;
            ordered[2 * which] = cornersX[i];
            ordered[2 * which + 1] = cornersY[i];
        }
        return seen == 15 ? ordered : new double[0];
    }
}
