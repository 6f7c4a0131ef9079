package org.reststop.hq.badge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.reststop.domain.badge.Role;

/**
 * A badge as staff see it.
 *
 * @param role what it makes its holder
 * @param expires the last day on which it counts
 * @param revoked when and why it was revoked
 */
public record BadgeSight(
        long serial,
        long personId,
        Role role,
        LocalDate expires,
        Instant issuedAt,
        State state,
        Optional<Revoked> revoked) {
    /** Whether it counts. */
    public enum State {
        VALID,
        EXPIRED,
        REVOKED;

        /** The word for texts and style sheets. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param reason as staff gave it, possibly empty */
    public record Revoked(Instant at, String reason) {}

    /** Whether it counts today. */
    public boolean valid() {
        return state == State.VALID;
    }
}
