package org.reststop.kiosk.sync;

import java.time.Duration;
import java.util.Optional;

/** What came of asking HQ for a part of a content. */
sealed interface FetchReply {
    /** The bytes from where they were asked for, at least one. */
    record Part(byte[] bytes) implements FetchReply {}

    /** HQ has it not, or not any more, or not of that length. */
    record Gone(String detail) implements FetchReply {}

    /** Not now. */
    record Later(String detail, Optional<Duration> retryAfter) implements FetchReply {}
}
