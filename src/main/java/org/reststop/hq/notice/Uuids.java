package org.reststop.hq.notice;

import java.util.Optional;
import java.util.UUID;

/** Reads ids out of addresses. */
public final class Uuids {
    private Uuids() {}

    /** The id that a text is; empty if it is none. */
    public static Optional<UUID> parse(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
