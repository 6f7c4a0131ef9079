package org.reststop.domain.checkin;

import java.time.Instant;
import java.util.Optional;
import org.reststop.domain.badge.BadgeVerdict;
import org.reststop.domain.badge.Role;

/** What came of a scan; each has its own screen. */
public sealed interface CheckInOutcome {
    /**
     * The check-in is on disk.
     *
     * @param maskedName empty if the holder's card has not reached this kiosk yet
     * @param visits how often this person has checked in at this station, this time included
     * @param unreadNotices notices on show that this person has not opened
     * @param pending whether the person registered and staff have not approved yet
     */
    record Welcomed(
            long personId,
            Optional<String> maskedName,
            Role role,
            long visits,
            long unreadNotices,
            Instant at,
            boolean pending)
            implements CheckInOutcome {
        /** Of somebody whom staff know. */
        public Welcomed(
                long personId, Optional<String> maskedName, Role role, long visits, long unreadNotices, Instant at) {
            this(personId, maskedName, role, visits, unreadNotices, at, false);
        }
    }

    /** The same person checked in a moment ago: greeted again, not counted again. */
    record WelcomedAgain(
            long personId,
            Optional<String> maskedName,
            Role role,
            long visits,
            long unreadNotices,
            Instant firstAt,
            boolean pending)
            implements CheckInOutcome {}

    /** The badge does not count; nothing was written. */
    record Refused(BadgeVerdict verdict) implements CheckInOutcome {}

    /** The badge counts but the check-in could not be stored (disk full, store closed); nothing was acknowledged. */
    record NotStored() implements CheckInOutcome {}
}
