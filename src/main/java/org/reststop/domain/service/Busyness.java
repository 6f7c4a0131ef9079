package org.reststop.domain.service;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How busy a rest stop is, against what is usual at this hour of this weekday. */
public enum Busyness {
    QUIET,
    AS_USUAL,
    BUSY;

    /** In how many earlier weeks the same hour is looked at. */
    static final int WEEKS = 8;

    private static final Duration HOUR = Duration.ofHours(1);

    /** In fewer nobody knows what is usual. */
    static final int LEAST_WEEKS = 2;

    /**
     * By the check-ins of the last hour. Arrivals that have nothing to do with one another vary by the root of their
     * mean, so only what differs by more, and by more than one, is told.
     *
     * @param now how many checked in within the last hour
     * @param before how many did in the same hour of each earlier week that is known
     * @return empty if there are too few of these
     */
    public static Optional<Busyness> of(long now, List<Long> before) {
        if (before.size() < LEAST_WEEKS) {
            return Optional.empty();
        }
        double usual = before.stream().mapToLong(Long::longValue).average().orElse(0);
        double by = Math.max(1, Math.sqrt(usual));
        if (now < usual - by) {
            return Optional.of(QUIET);
        }
        return Optional.of(now > usual + by ? BUSY : AS_USUAL);
    }

    /**
     * How busy a station is now, by the check-ins that a store holds.
     *
     * @return empty if it does not reach back far enough
     */
    public static Optional<Busyness> at(RestServices checkIns, String stationId, ZoneId zone, Instant now) {
        Instant first = checkIns.findFirstCheckIn(stationId);
        if (first == null) {
            return Optional.empty();
        }
        List<Long> before = new ArrayList<>();
        for (int week = 1; week <= WEEKS; week++) {
            Instant until = now.atZone(zone).minusWeeks(week).toInstant();
            if (!first.isAfter(until.minus(HOUR))) {
                before.add(checkIns.countCheckIns(stationId, until.minus(HOUR), until));
            }
        }
        return of(checkIns.countCheckIns(stationId, now.minus(HOUR), now.plusNanos(1000)), before);
    }

    /** The end of the key of the text that names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
