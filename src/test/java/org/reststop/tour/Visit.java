package org.reststop.tour;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A check-in that the tour made.
 *
 * @param badge the text that was scanned, if the badge's serial is to be read from it
 * @param serial of the badge otherwise; 0 for a work card, which has none
 * @param online whether HQ could be reached at the time
 * @param from before it was scanned
 * @param until after the greeting
 */
record Visit(Optional<String> badge, long serial, boolean online, Instant from, Instant until) {
    /** Whether so many of some visits can be of the day that began at a moment: midnight may pass during a greeting. */
    static boolean mayBe(long count, List<Visit> visits, Instant dayBegan) {
        long surely =
                visits.stream().filter(visit -> !visit.from.isBefore(dayBegan)).count();
        long perhaps =
                visits.stream().filter(visit -> !visit.until.isBefore(dayBegan)).count();
        return surely <= count && count <= perhaps;
    }
}
