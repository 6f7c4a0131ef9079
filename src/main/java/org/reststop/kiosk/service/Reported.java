package org.reststop.kiosk.service;

import java.util.Optional;
import org.reststop.domain.need.Receipt;

/** What came of reporting a service as broken. */
sealed interface Reported {
    /**
     * It is a need of its own now.
     *
     * @param follow the address by which it is followed on a phone; empty if phones cannot reach HQ
     */
    record Raised(Receipt receipt, Optional<String> follow) implements Reported {}

    /**
     * Somebody had reported it already, and it is still open.
     *
     * @param reporters how many have, as far as is known here
     */
    record Joined(int reporters) implements Reported {}

    /** So many in an hour are nobody's honest reports. */
    record TooMany() implements Reported {}

    /** The disk did not keep it. */
    record NotKept() implements Reported {}
}
