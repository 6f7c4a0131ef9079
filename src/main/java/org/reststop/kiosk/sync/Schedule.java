package org.reststop.kiosk.sync;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.reststop.config.KioskSettings;
import org.reststop.kiosk.sync.ExchangeOutcome.Done;
import org.reststop.kiosk.sync.ExchangeOutcome.Failed;

/** When to make the next exchange. Knows no clock: it is told what happened and answers how long to wait. */
final class Schedule {
    /** How long a new fact waits for company, so that a burst is one exchange. */
    static final Duration SOON = Duration.ofMillis(500);

    /** The longest first wait after a failure; it doubles with every further one. */
    static final Duration FIRST_RETRY = Duration.ofSeconds(2);

    static final Duration LONGEST_RETRY = Duration.ofMinutes(5);

    /** However long HQ wants to be left alone, a kiosk is heard of within the hour. */
    static final Duration LONGEST_ORDER = Duration.ofHours(1);

    private final KioskSettings.Sync settings;
    private final RandomGenerator random;
    private int failures;
    private boolean leaveAlone;

    Schedule(KioskSettings.Sync settings, RandomGenerator random) {
        this.settings = settings;
        this.random = random;
    }

    /** How long to wait after the start. */
    Duration first() {
        return between(0, SOON);
    }

    /** How long to wait after an exchange. {@code waiting} says whether facts wait that could be sent. */
    Duration after(ExchangeOutcome outcome, boolean waiting) {
        return switch (outcome) {
            case Done done -> {
                failures = 0;
                leaveAlone = done.comeBack().isPresent();
                Duration usual = done.progress() && (done.more() || waiting) ? Duration.ZERO : interval();
                yield longer(usual, done.comeBack());
            }
            case Failed failed -> {
                failures++;
                leaveAlone = true;
                yield longer(retry(), failed.retryAfter());
            }
        };
    }

    /** How long a new fact waits; empty if it must not hasten what is due, because HQ is away or wants to be left alone. */
    Optional<Duration> afterNewFact() {
        return leaveAlone ? Optional.empty() : Optional.of(SOON);
    }

    private Duration interval() {
        double spread = settings.jitter() * (2 * random.nextDouble() - 1);
        return scale(settings.interval(), 1 + spread);
    }

    private Duration retry() {
        Duration longest = FIRST_RETRY.multipliedBy(1L << Math.min(failures - 1, 20));
        return between(0.5, longest.compareTo(LONGEST_RETRY) < 0 ? longest : LONGEST_RETRY);
    }

    /** Kiosks that were all told the same time must not come back in the same second. */
    private Duration longer(Duration usual, Optional<Duration> order) {
        Duration ordered = order.map(wait -> wait.compareTo(LONGEST_ORDER) < 0 ? wait : LONGEST_ORDER)
                .map(wait -> scale(wait, 1 + settings.jitter() * random.nextDouble()))
                .orElse(Duration.ZERO);
        return ordered.compareTo(usual) > 0 ? ordered : usual;
    }

    private Duration between(double least, Duration most) {
        return scale(most, least + (1 - least) * random.nextDouble());
    }

    private static Duration scale(Duration duration, double factor) {
        return Duration.ofNanos((long) (duration.toNanos() * factor));
    }
}
