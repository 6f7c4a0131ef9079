package org.reststop.kiosk.sync;

import java.time.Duration;
import java.util.Optional;

/** What HQ says about a parcel. */
sealed interface UploadReply {
    /** It holds this many of its first bytes. */
    record Holds(long bytes) implements UploadReply {}

    /** It holds the whole, and named its SHA-256. */
    record Whole() implements UploadReply {}

    /** What arrived is not what the name says: all of it must be sent again. */
    record Differs() implements UploadReply {}

    /**
     * It will never take it.
     *
     * @param reason a word for programs
     */
    record Never(String reason) implements UploadReply {}

    /**
     * HQ has no room for this one now; another may fit.
     *
     * @param detail for the log
     */
    record NotThis(String detail) implements UploadReply {}

    /**
     * No use to go on now.
     *
     * @param detail for the log
     */
    record Later(String detail, Optional<Duration> retryAfter) implements UploadReply {}
}
