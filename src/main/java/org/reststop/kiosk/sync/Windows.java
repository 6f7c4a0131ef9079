package org.reststop.kiosk.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.reststop.config.KioskSettings;
import org.reststop.config.SyncWindow;

/** How often to exchange at which time, by the station's clock. */
final class Windows {
    /** Past the rarest window that recurs within a week; whoever waits longer looks again. */
    private static final Duration HORIZON = Duration.ofDays(8);

    private final KioskSettings.Sync settings;
    private final Clock clock;
    private final RandomGenerator random;

    /** @param clock in the station's time zone */
    Windows(KioskSettings.Sync settings, Clock clock, RandomGenerator random) {
        this.settings = settings;
        this.clock = clock;
        this.random = random;
    }

    /** Whether the time of day matters at all. */
    boolean any() {
        return !settings.windows().isEmpty();
    }

    /** The interval that holds now; empty for never. */
    Optional<Duration> interval() {
        return at(clock.instant());
    }

    /** Whether an exchange may be made when {@code wait} has passed. */
    boolean isOpenAfter(Duration wait) {
        return at(clock.instant().plus(wait)).isPresent();
    }

    private Optional<Duration> at(Instant time) {
        ZonedDateTime local = time.atZone(clock.getZone());
        for (SyncWindow window : settings.windows()) {
            if (window.when().matches(local)) {
                return window.every();
            }
        }
        return Optional.of(settings.interval());
    }

    /**
     * Makes a wait from now keep to the windows that it runs through. Where one opens that is busier, kiosks come
     * spread over the first of its intervals, so that its first second is no busier than any other.
     */
    Duration keep(Duration wait) {
        Instant now = clock.instant();
        if (!any()) {
            return wait;
        }
        Instant due = now.plus(wait);
        Instant horizon = now.plus(HORIZON);
        Optional<Duration> before = at(now);
        for (Instant minute = nextMinute(now); minute.isBefore(horizon); minute = minute.plus(Duration.ofMinutes(1))) {
            if (before.isPresent() && due.isBefore(minute)) {
                return Duration.between(now, due);
            }
            Optional<Duration> here = at(minute);
            if (!here.equals(before) && here.isPresent()) {
                Instant spread = minute.plus(share(here.get()));
                due = before.isEmpty() || spread.isBefore(due) ? spread : due;
            }
            before = here;
        }
        return HORIZON;
    }

    private static Instant nextMinute(Instant time) {
        return time.truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(1));
    }

    private Duration share(Duration interval) {
        return Duration.ofNanos((long) (interval.toNanos() * random.nextDouble()));
    }
}
