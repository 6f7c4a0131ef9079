package org.reststop.faults;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A machine's clock: goes with simulated time and may be set wrong, but not before 1970. */
final class MachineClock extends Clock {
    private final Timeline timeline;
    private Duration offset = Duration.ZERO;

    MachineClock(Timeline timeline) {
        this.timeline = timeline;
    }

    void set(Instant time) {
        offset = Duration.between(timeline.instant(), time);
    }

    void jump(Duration step) {
        offset = offset.plus(step);
    }

    @Override
    public Instant instant() {
        Instant shown = timeline.instant().plus(offset);
        return shown.isBefore(Instant.EPOCH) ? Instant.EPOCH : shown;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("a machine has one clock");
    }
}
