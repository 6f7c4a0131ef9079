package org.reststop.hq.notice;

import java.util.Optional;
import java.util.UUID;

/** Reads ids out of addresses. */
final class Uuids {
    private Uuids() {}

    static Optional<UUID> parse(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
