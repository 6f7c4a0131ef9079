package org.reststop.kiosk.scan.qr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Three marks that may belong to one code.
 *
 * @param topLeft corners of the mark in the order of {@link Mark#cornersAlong}
 * @param topRight likewise
 * @param bottomLeft likewise
 * @param modules the code's modules a side as measured, not yet rounded to one of a version
 * @param misfit how unlike a code they are, 0 for a flawless one
 */
record Trio(double[] topLeft, double[] topRight, double[] bottomLeft, double modules, double threshold, double misfit) {
    private static final double WORST_MISFIT = 0.7;
    private static final int FEWEST_MODULES = 17;
    private static final int MOST_MODULES = 200;

    /** Returns the likely trios of the marks, best first. */
    static List<Trio> among(List<Mark> marks) {
        List<Trio> trios = new ArrayList<>();
        for (Mark topLeft : marks) {
            for (Mark topRight : marks) {
                for (Mark bottomLeft : marks) {
                    if (topLeft != topRight && topLeft != bottomLeft && topRight != bottomLeft) {
                        Trio trio = of(topLeft, topRight, bottomLeft);
                        if (trio != null && trio.misfit < WORST_MISFIT) {
                            trios.add(trio);
                        }
                    }
                }
            }
        }
        trios.sort(Comparator.comparingDouble(Trio::misfit));
        return trios;
    }

    private static @Nullable Trio of(Mark a, Mark b, Mark c) {
        double acrossX = b.x() - a.x();
        double acrossY = b.y() - a.y();
        double downX = c.x() - a.x();
        double downY = c.y() - a.y();
        double across = Math.hypot(acrossX, acrossY);
        double down = Math.hypot(downX, downY);
        double largest = Math.max(a.size(), Math.max(b.size(), c.size()));
        double smallest = Math.min(a.size(), Math.min(b.size(), c.size()));
        if (acrossX * downY - acrossY * downX <= 0.25 * across * down
                || Math.min(across, down) < a.size()
                || Math.max(across, down) > 4 * Math.min(across, down)
                || largest > 3 * smallest) {
            return null;
        }
        double[] cornersA = a.cornersAlong(acrossX, acrossY, downX, downY);
        double[] cornersB = b.cornersAlong(acrossX, acrossY, downX, downY);
        double[] cornersC = c.cornersAlong(acrossX, acrossY, downX, downY);
        if (cornersA.length == 0 || cornersB.length == 0 || cornersC.length == 0) {
            return null;
        }
        double wide = modules(across, side(cornersA, 0, 1, 3, 2), side(cornersB, 0, 1, 3, 2));
        double high = modules(down, side(cornersA, 0, 3, 1, 2), side(cornersC, 0, 3, 1, 2));
        if (Math.min(wide, high) < FEWEST_MODULES || Math.max(wide, high) > MOST_MODULES) {
            return null;
        }
        double skew = Math.abs(acrossX * downX + acrossY * downY) / (across * down);
        double misfit = Math.abs(Math.log(wide / high)) + 0.3 * Math.log(largest / smallest) + 0.2 * skew;
        double threshold = (b.threshold() + c.threshold()) / 2;
        return new Trio(cornersA, cornersB, cornersC, (wide + high) / 2, threshold, misfit);
    }

    /** Under perspective the modules between two marks are exactly distance / geometric mean of their modules. */
    private static double modules(double distance, double oneSide, double otherSide) {
        return 7 * distance / Math.sqrt(oneSide * otherSide) + 7;
    }

    /** The mean length of two opposite sides. */
    private static double side(double[] corners, int from, int to, int otherFrom, int otherTo) {
        return (length(corners, from, to) + length(corners, otherFrom, otherTo)) / 2;
    }

    private static double length(double[] corners, int from, int to) {
        return Math.hypot(corners[2 * from] - corners[2 * to], corners[2 * from + 1] - corners[2 * to + 1]);
    }

    /** Pairs the twelve corners with their modules for a code of {@code dimension} modules a side. */
    Perspective.Fit fit(int dimension) {
        Perspective.Fit fit = new Perspective.Fit(dimension);
        for (int i = 0; i < 4; i++) {
            double u = i == 1 || i == 2 ? 7 : 0;
            double v = i >= 2 ? 7 : 0;
            fit.add(u, v, topLeft[2 * i], topLeft[2 * i + 1], 1);
            fit.add(u + dimension - 7, v, topRight[2 * i], topRight[2 * i + 1], 1);
            fit.add(u, v + dimension - 7, bottomLeft[2 * i], bottomLeft[2 * i + 1], 1);
        }
        return fit;
    }
}
