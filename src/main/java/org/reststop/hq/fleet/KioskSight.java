package org.reststop.hq.fleet;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.reststop.domain.station.Station;
import org.reststop.sync.Traffic;

/**
 * A kiosk as staff see it.
 *
 * @param traffic what its line has carried, if it has told
 */
public record KioskSight(
        Kiosk kiosk, Optional<Station> station, KioskState state, Wish wish, Optional<Traffic> traffic) {
    /** Badges run by the day, and a phone badge by half a minute: past this somebody should set the clock. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(30);

    /** The zone that the kiosk's times are told in. */
    public ZoneId zone() {
        return station.map(Station::timeZone).orElse(ZoneOffset.UTC);
    }

    /** How far its clock is ahead of HQ's in whole seconds; negative if behind. */
    public Optional<Long> clockOffsetSeconds() {
        return kiosk.clockOffset().map(offset -> Math.round(offset.toMillis() / 1000.0));
    }

    /** Whether its clock is so far off that somebody should set it. */
    public boolean clockIsOff() {
        return kiosk.clockOffset()
                .filter(offset -> offset.abs().compareTo(CLOCK_TOLERANCE) > 0)
                .isPresent();
    }
}
