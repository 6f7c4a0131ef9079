package org.reststop.kiosk.scan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Counts pictures; one thread counts and any thread asks. */
final class FrameRate {
    private static final Duration WINDOW = Duration.ofSeconds(1);

    private final Clock clock;
    private Instant since;
    private int count;
    private volatile double perSecond;

    FrameRate(Clock clock) {
        this.clock = clock;
        since = clock.instant();
    }

    void beat(int pictures) {
        count += pictures;
        Duration passed = Duration.between(since, clock.instant());
        if (passed.isNegative() || passed.compareTo(WINDOW) >= 0) {
            perSecond = passed.isPositive() ? count * 1000.0 / passed.toMillis() : 0;
            since = clock.instant();
            count = 0;
        }
    }

    /** Over the last whole second; 0 until one has passed. */
    double perSecond() {
        return perSecond;
    }
}
