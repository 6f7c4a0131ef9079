package org.reststop.kiosk.enrol;

import java.util.Optional;

/** How far the enrolment is. */
public sealed interface EnrolState {
    /** For a ticket. */
    record Waiting() implements EnrolState {}

    /**
     * HQ is being asked.
     *
     * @param hq its host
     */
    record Working(String hq) implements EnrolState {}

    /**
     * It came to nothing; another ticket can be scanned.
     *
     * @param hq the host that was asked, empty if none was
     * @param seconds until the same ticket is tried again, empty if it is not
     */
    record Stopped(EnrolTrouble trouble, String hq, Optional<Integer> seconds) implements EnrolState {}
}
