package org.reststop.kiosk.sync;

import java.time.Duration;
import java.util.Optional;
import org.reststop.kiosk.sync.SyncStatus.Problem;

/** How an enrolment ended. */
public sealed interface EnrolmentOutcome {
    /** The kiosk is one of HQ's; identity, station and badge keys are on disk. */
    record Enrolled(Identity identity) implements EnrolmentOutcome {}

    /** HQ knows no such code, or it was used, or is too old: a new one is needed. */
    record CodeRefused() implements EnrolmentOutcome {}

    /**
     * HQ did not answer the question; the same code can be tried again.
     *
     * @param detail for the log
     * @param retryAfter how long HQ wants to be left alone, if it said so
     */
    record Failed(Problem problem, String detail, Optional<Duration> retryAfter) implements EnrolmentOutcome {}

    /**
     * This machine could not keep what it was given.
     *
     * @param reason for the log and the operator
     * @param codeSpent whether HQ has taken the code already, so that a new one is needed
     */
    record NotKept(String reason, boolean codeSpent) implements EnrolmentOutcome {}
}
