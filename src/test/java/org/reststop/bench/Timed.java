package org.reststop.bench;

import java.util.Arrays;
import java.util.concurrent.Callable;

/** How long one thing takes when it is done again and again: milliseconds, sorted. */
record Timed(double[] millis) {
    private static final int WARM = 10;

    /** Does it so often, after some that only warm up. */
    static Timed of(int times, Callable<?> work) throws Exception {
        double[] millis = new double[times];
        for (int i = -WARM; i < times; i++) {
            long began = System.nanoTime();
            work.call();
            if (i >= 0) {
                millis[i] = (System.nanoTime() - began) / 1e6;
            }
        }
        Arrays.sort(millis);
        return new Timed(millis);
    }

    /** The time within which a share of them was done, 0 to 1. */
    double at(double share) {
        return millis[(int) Math.min(millis.length - 1, Math.floor(millis.length * share))];
    }
}
