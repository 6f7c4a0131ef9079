package org.reststop.kiosk.story;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Holds up whoever tries receipts at random: after some wrong ones in a row nobody may try for a while, each time
 * longer. JavaFX thread only; one for a kiosk.
 */
public final class Guesses {
    /** How many wrong ones in a row are a slip. */
    static final int FREE = 5;

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LAST = Duration.ofMinutes(15);

    private final InstantSource clock;
    private int wrong;
    private Duration next = FIRST;
    private Instant until = Instant.EPOCH;

    public Guesses(InstantSource clock) {
        this.clock = clock;
    }

    /** How long nobody may try yet; zero if anybody may. A clock that was set back holds nobody up for longer. */
    Duration pause() {
        Duration left = Duration.between(clock.instant(), until);
        return left.isNegative() || left.compareTo(LAST) > 0 ? Duration.ZERO : left;
    }

    void wrong() {
        wrong++;
        if (wrong >= FREE) {
            wrong = 0;
            until = clock.instant().plus(next);
            Duration doubled = next.multipliedBy(2);
            next = doubled.compareTo(LAST) > 0 ? LAST : doubled;
        }
    }

    void right() {
        wrong = 0;
        next = FIRST;
    }
}
