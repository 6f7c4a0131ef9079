package org.reststop.hq.cap;

import java.time.Instant;
import java.util.List;

/**
 * An alert message (OASIS CAP 1.2, section 3.2.1).
 *
 * @param references the messages that it updates, cancels or answers
 * @param infos none in a bare cancel or acknowledgement
 */
record CapAlert(
        CapKey key,
        Status status,
        MessageType type,
        Scope scope,
        String note,
        List<CapKey> references,
        List<CapInfo> infos) {
    CapAlert {
        references = List.copyOf(references);
        infos = List.copyOf(infos);
    }

    /** How a message is to be handled. */
    enum Status {
        ACTUAL,
        EXERCISE,
        SYSTEM,
        TEST,
        DRAFT
    }

    /** What a message does to those before it. */
    enum MessageType {
        ALERT,
        UPDATE,
        CANCEL,
        ACK,
        ERROR;

        /** Whether those that it names count no longer. */
        boolean ends() {
            return this == UPDATE || this == CANCEL;
        }
    }

    /** For whom it is meant. */
    enum Scope {
        PUBLIC,
        RESTRICTED,
        PRIVATE
    }

    Instant sent() {
        return key.sent();
    }
}
