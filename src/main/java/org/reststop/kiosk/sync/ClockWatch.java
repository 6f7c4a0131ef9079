package org.reststop.kiosk.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Notices that the clock was set, against time that only goes forward. For one thread. */
final class ClockWatch {
    private static final Duration TOLERANCE = Duration.ofSeconds(30);

    private final Clock clock;
    private final Pause pause;
    private Instant wall;
    private long nanos;

    ClockWatch(Clock clock, Pause pause) {
        this.clock = clock;
        this.pause = pause;
        this.wall = clock.instant();
        this.nanos = pause.nanos();
    }

    /** Whether the clock was set by more than half a minute since this was last asked. */
    boolean wasSet() {
        Instant expected = wall.plusNanos(pause.nanos() - nanos);
        wall = clock.instant();
        nanos = pause.nanos();
        return Duration.between(expected, wall).abs().compareTo(TOLERANCE) > 0;
    }
}
