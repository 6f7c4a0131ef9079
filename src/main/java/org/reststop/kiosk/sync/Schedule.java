package org.reststop.kiosk.sync;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.reststop.config.KioskSettings;
import org.reststop.kiosk.sync.ExchangeOutcome.Done;
import org.reststop.kiosk.sync.ExchangeOutcome.Failed;

/** When to make the next exchange: it is told what happened and answers how long to wait. For one thread at a time. */
final class Schedule {
    /** How long a new fact waits for company, so that a burst is one exchange. */
    static final Duration SOON = Duration.ofMillis(500);

    /** The longest first wait after a failure; it doubles with every further one. */
    static final Duration FIRST_RETRY = Duration.ofSeconds(2);

    static final Duration LONGEST_RETRY = Duration.ofMinutes(5);

    /** However long HQ wants to be left alone, a kiosk is heard of within the hour. */
    static final Duration LONGEST_ORDER = Duration.ofHours(1);

    /** How long a wait by the clock may go without looking whether the clock was set. */
    static final Duration NAP = Duration.ofSeconds(30);

    /** So often a pressed exchange is tried again outside of every window. */
    private static final int MOST_PRESSED_FAILURES = 3;

    private final KioskSettings.Sync settings;
    private final Windows windows;
    private final RandomGenerator random;
    private int failures;
    private boolean leaveAlone;
    private boolean pressed;
    private boolean orderedBefore;

    /** @param clock in the station's time zone, which the windows are told in */
    Schedule(KioskSettings.Sync settings, Clock clock, RandomGenerator random) {
        this.settings = settings;
        this.windows = new Windows(settings, clock, random);
        this.random = random;
    }

    /** How long to wait after the start. */
    Duration first() {
        return windows.keep(between(0, SOON));
    }

    /** What becomes of a wait, of which {@code left} is left, when the clock was set; nothing if no window counts on it. */
    Duration afterClockWasSet(Duration left) {
        Duration longest = leaveAlone ? LONGEST_ORDER : interval();
        return windows.any() ? inTime(left.compareTo(longest) < 0 ? left : longest) : left;
    }

    /** How long a wait may last before somebody must look whether the clock was set. */
    Duration longestNap() {
        return windows.any() ? NAP : Duration.ofDays(1);
    }

    /** Somebody asks for an exchange now: from here until nothing is left, whatever the windows say. */
    void press() {
        pressed = true;
    }

    /** How long to wait after an exchange. {@code waiting} says whether facts wait that could be sent. */
    Duration after(ExchangeOutcome outcome, boolean waiting) {
        return switch (outcome) {
            case Done done -> {
                failures = 0;
                leaveAlone = done.comeBack().isPresent();
                // An HQ that orders without end is at fault, and must not be asked without end.
                boolean ordered = done.ordered() && (done.progress() || !orderedBefore);
                orderedBefore = done.ordered();
                boolean goOn = ordered || done.progress() && (done.more() || waiting);
                pressed = goOn && (pressed || ordered);
                yield inTime(longer(goOn ? Duration.ZERO : interval(), done.comeBack()));
            }
            case Failed failed -> {
                failures++;
                leaveAlone = true;
                pressed = pressed && failures <= MOST_PRESSED_FAILURES;
                yield inTime(longer(retry(), failed.retryAfter()));
            }
        };
    }

    /** How long a new fact waits; empty if it must not hasten what is due. */
    Optional<Duration> afterNewFact() {
        return !leaveAlone && settings.onNewFact() && windows.isOpenAfter(SOON) ? Optional.of(SOON) : Optional.empty();
    }

    /** Whether the windows let an exchange be made now that HQ itself asks for. */
    boolean mayHasten() {
        return windows.isOpenAfter(Duration.ZERO);
    }

    private Duration inTime(Duration wait) {
        return pressed ? wait : windows.keep(wait);
    }

    private Duration interval() {
        double spread = settings.jitter() * (2 * random.nextDouble() - 1);
        return scale(windows.interval().orElse(settings.interval()), 1 + spread);
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
