package org.reststop.kiosk.sync;

import java.time.Duration;
import java.util.Optional;
import org.reststop.kiosk.sync.SyncStatus.Problem;

/** What came of one request to HQ, as far as HTTP goes. */
sealed interface HqReply {
    /**
     * Status 200 and JSON, decompressed.
     *
     * @param key the pin of the key that whoever answered was known by; empty without TLS
     */
    record Answer(byte[] json, Optional<String> key) implements HqReply {
        Answer(byte[] json) {
            this(json, Optional.empty());
        }

        Answer from(Optional<String> other) {
            return new Answer(json, other);
        }
    }

    /** HQ said no in its own words: another status, and JSON with an error code. */
    record Refusal(int status, String error) implements HqReply {}

    /**
     * No answer of HQ's.
     *
     * @param detail for the log
     */
    record Failure(Problem problem, String detail, Optional<Duration> retryAfter) implements HqReply {
        Failure(Problem problem, String detail) {
            this(problem, detail, Optional.empty());
        }
    }
}
