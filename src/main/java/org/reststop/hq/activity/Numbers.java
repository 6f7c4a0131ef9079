package org.reststop.hq.activity;

import java.util.Optional;
import java.util.UUID;

/** Reads what forms and addresses say. */
final class Numbers {
    private Numbers() {}

    /** A whole number from 0 on, or else another one. */
    static long of(String text, long otherwise) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : otherwise;
    }

    /** An id; empty if it is none. */
    static Optional<UUID> id(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
