package org.reststop.kiosk.sync;

import java.time.Duration;

/**
 * People first: while somebody scans, a kiosk that has much to catch up with begins its next exchange a little later, so
 * that disk and processor are his. Never for long, so that a queue of people does not keep HQ waiting. {@link #left}
 * is for one thread, {@link #visited} for any.
 */
final class Courtesy {
    /** A check-in is on disk long before. */
    static final Duration VISIT = Duration.ofMillis(250);

    static final Duration LONGEST = Duration.ofSeconds(2);

    private final Pause pause;
    private volatile long busyUntil;
    private volatile boolean visited;

    Courtesy(Pause pause) {
        this.pause = pause;
    }

    /** Somebody begins to do something that he waits for. */
    void visited() {
        busyUntil = pause.nanos() + VISIT.toNanos();
        visited = true;
    }

    /** How long the next exchange, which was due at {@code due}, must wait yet; zero or less if it need not. */
    long left(long due) {
        if (!visited) {
            return 0;
        }
        long now = pause.nanos();
        long left = Math.min(busyUntil - now, due + LONGEST.toNanos() - now);
        if (left <= 0 && busyUntil - now <= 0) {
            visited = false;
        }
        return left;
    }
}
