package org.reststop.domain.badge;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The steps of phone codes that count at a moment.
 *
 * @param first the earliest
 * @param last the latest
 */
public record PhoneSteps(long first, long last) {
    /** A clock that is off by more is wrong; by less, either clock may be the one that moved since it was measured. */
    private static final Duration ADRIFT = Duration.ofMinutes(5);

    /**
     * One step before and after now, and as far beyond as this clock is off. Where that is far, now is what HQ's clock
     * shows, and this one is not asked.
     *
     * @param now by this machine's clock
     * @param offset HQ's clock minus this one, empty if it was not measured
     */
    public static PhoneSteps at(Instant now, Optional<Duration> offset) {
        Instant hqs = now.plus(offset.orElse(Duration.ZERO));
        boolean wrong = offset.map(Duration::abs).orElse(Duration.ZERO).compareTo(ADRIFT) > 0;
        long here = PhoneCode.counter(wrong ? hqs : now);
        long there = PhoneCode.counter(hqs);
        return new PhoneSteps(Math.min(here, there) - 1, Math.max(here, there) + 1);
    }

    /** Whether a code of a step counts. */
    public boolean hold(long counter) {
        return counter >= first && counter <= last;
    }
}
