package org.reststop.kiosk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.reststop.kiosk.sync.SyncStatus;

/**
 * The time by which notices are on show: this machine's, or HQ's while the two are so far apart that a notice, even an
 * emergency, would be missed. HQ's goes on by a time that nobody sets, with or without a line. Facts are dated by the
 * machine's own clock all the same, for HQ puts that right itself. Safe to call from any thread.
 */
final class NoticeClock extends Clock {
    /** From there on a clock counts as wrong on the status screen, too. */
    private static final Duration WRONG = Duration.ofMinutes(5);

    private final Clock own;
    private final LongSupplier nanos;
    private volatile @Nullable Heard heard;

    /**
     * @param nanos at the exchange, by a time that only goes forward
     * @param hq HQ's time then; null if this machine's is as good
     */
    private record Heard(
            Instant exchange, long nanos, @Nullable Instant hq) {}

    /** @param nanos a time that only goes forward */
    NoticeClock(Clock own, LongSupplier nanos) {
        this.own = own;
        this.nanos = nanos;
    }

    /** Takes HQ's time from an exchange that has just ended. */
    void heard(SyncStatus status) {
        Instant exchange = status.lastSuccess();
        Duration offset = status.clockOffset();
        Heard before = heard;
        if (exchange == null
                || offset == null
                || before != null && before.exchange().equals(exchange)) {
            return;
        }
        Instant hq = offset.abs().compareTo(WRONG) > 0 ? exchange.plus(offset) : null;
        heard = new Heard(exchange, nanos.getAsLong(), hq);
    }

    @Override
    public Instant instant() {
        Heard last = heard;
        Instant hq = last == null ? null : last.hq();
        return last == null || hq == null ? own.instant() : hq.plusNanos(nanos.getAsLong() - last.nanos());
    }

    @Override
    public ZoneId getZone() {
        return own.getZone();
    }

    /** Another zone does not change what has been heard so far; what is heard later is heard by the first alone. */
    @Override
    public Clock withZone(ZoneId zone) {
        NoticeClock other = new NoticeClock(own.withZone(zone), nanos);
        other.heard = heard;
        return other;
    }
}
