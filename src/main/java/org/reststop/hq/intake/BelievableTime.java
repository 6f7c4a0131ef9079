package org.reststop.hq.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * When something at a kiosk really was, as far as HQ can tell. The fact itself keeps the kiosk's time and HQ's receipt;
 * this is the time that staff are shown, and by which a check-in counts to a day.
 *
 * @param clockOffset HQ's clock minus the kiosk's, as the exchange showed it
 * @param received when HQ received it
 */
record BelievableTime(Duration clockOffset, Instant received) {
    /** A clock that is off by less is taken at its word. */
    private static final Duration RIGHT = Duration.ofMinutes(5);

    /** A kiosk that was away for longer than this has an impossible clock. */
    private static final Duration LONGEST_AWAY = Duration.ofDays(400);

    /**
     * The kiosk's time, put right if its clock is wrong. The clock may have been wrong only then, or only now: then the
     * kiosk's own time is taken if it can be, and else the receipt's, which is never too early.
     */
    Instant of(Instant at) {
        boolean right = clockOffset.abs().compareTo(RIGHT) < 0;
        return Stream.of(right ? at : at.plus(clockOffset), at)
                .filter(this::canBe)
                .findFirst()
                .orElse(received);
    }

    private boolean canBe(Instant at) {
        return !at.isAfter(received.plus(RIGHT)) && at.isAfter(received.minus(LONGEST_AWAY));
    }
}
