package org.reststop.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** How long one thing takes when it is done again and again: milliseconds, sorted. */
record Timed(double[] millis) {
    private static final int WARM = 10;
    private static final int LEAST = 5;
    private static final int MOST = 100;
    private static final double PATIENCE_MILLIS = 8_000;

    /** Two things that were done in turn. */
    record Pair(Timed one, Timed other) {}

    /**
     * Does both in turn, so that a slow moment of the machine meets both: a hundred times, or as often as a few seconds
     * allow, after some that only warm up.
     */
    static Pair inTurn(Callable<?> one, Callable<?> other) throws Exception {
        List<Double> ones = new ArrayList<>();
        List<Double> others = new ArrayList<>();
        double warm = 0;
        for (int i = 0; i < WARM && warm < PATIENCE_MILLIS; i++) {
            warm += millis(one) + millis(other);
        }
        double spent = 0;
        while (ones.size() < LEAST || ones.size() < MOST && spent < PATIENCE_MILLIS) {
            ones.add(millis(one));
            others.add(millis(other));
            spent += ones.getLast() + others.getLast();
        }
        return new Pair(sorted(ones), sorted(others));
    }

    private static double millis(Callable<?> work) throws Exception {
        long began = System.nanoTime();
        work.call();
        return (System.nanoTime() - began) / 1e6;
    }

    private static Timed sorted(List<Double> millis) {
        return new Timed(
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray());
    }

    /** The time within which a share of them was done, 0 to 1. */
    double at(double share) {
        return millis[(int) Math.min(millis.length - 1, Math.floor(millis.length * share))];
    }
}
