package org.reststop.domain.activity;

import java.time.Duration;
import java.time.Instant;

/**
 * When an activity is, and for how many.
 *
 * @param ends after {@code starts}
 * @param capacity how many have room; 0 for as many as come
 * @param waitingList whether those who come when it is full are called up in turn
 * @param hoursCounted whether those who come are volunteers whose hours are counted
 */
public record ActivityTerms(
        Instant starts,
        Instant ends,
        int capacity,
        boolean waitingList,
        ActivityAudience audience,
        boolean hoursCounted) {
    /** The most that can be said to have room. */
    public static final int MOST = 5000;

    /** The longest that one lasts. */
    public static final Duration LONGEST = Duration.ofDays(14);

    /** From how long before its start a scan at the station counts as having come. */
    public static final Duration DOORS = Duration.ofMinutes(45);

    /** Whether they make sense. */
    public boolean makeSense() {
        return ends.isAfter(starts) && !ends.isAfter(starts.plus(LONGEST)) && capacity >= 0 && capacity <= MOST;
    }

    /** Whether whoever scans a badge at its station at a moment has come to it. */
    public boolean isOnAt(Instant at) {
        return !at.isBefore(starts.minus(DOORS)) && at.isBefore(ends);
    }

    /** Whether so many leave no room. */
    public boolean isFull(int taken) {
        return capacity > 0 && taken >= capacity;
    }
}
