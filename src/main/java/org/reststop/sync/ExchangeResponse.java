package org.reststop.sync;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What HQ answers, after its transaction has committed.
 *
 * @param acknowledged the highest seq of this incarnation that HQ holds without a gap below it, refused ones included
 * @param refused facts that HQ put aside with a reason; the kiosk need not send them again
 * @param changes in the order of their position
 * @param cursor the position to ask from next time
 * @param more whether changes are left that did not fit
 * @param hqTime HQ's clock
 * @param retryAfterSeconds when to come back, if HQ wants to set it
 * @param orders words such as {@code sync-now}; unknown ones are ignored
 * @param protocol the version that HQ speaks with this kiosk; null in version 1
 * @param feed what the changes are a part of; null in version 1
 * @param trust by what the two know each other from now on; null in version 1
 */
public record ExchangeResponse(
        long acknowledged,
        List<Refusal> refused,
        List<Change> changes,
        long cursor,
        boolean more,
        Instant hqTime,
        @Nullable Integer retryAfterSeconds,
        List<String> orders,
        @Nullable Integer protocol,
        @Nullable FeedState feed,
        @Nullable Trust trust) {
    /** Exchange again at once, and until nothing is left to do. */
    public static final String SYNC_NOW = "sync-now";

    /** Draw another secret and propose it with the next exchange. */
    public static final String ROTATE_SECRET = "rotate-secret";

    public ExchangeResponse {
        refused = List.copyOf(refused);
        changes = List.copyOf(changes);
        Objects.requireNonNull(hqTime, "hqTime");
        orders = List.copyOf(orders);
    }

    /**
     * The feed that {@link #changes} and {@link #cursor} belong to.
     *
     * @param epoch a new one whenever HQ's documents may have gone back in time: after it was restored from a backup
     * @param fromStart whether HQ did not go on from the kiosk's cursor but began at the feed's start; what is not sent
     *     until {@link #more} is false, HQ no longer has
     * @param left about how many changes are still to come after these, at least 0
     */
    public record FeedState(UUID epoch, boolean fromStart, long left) {
        public FeedState {
            Objects.requireNonNull(epoch, "epoch");
        }
    }

    /**
     * By what kiosk and HQ know each other.
     *
     * @param secretAccepted whether HQ takes the proposed secret from now on, beside the old one until it is first used
     * @param pins SHA-256 of the public keys (SubjectPublicKeyInfo) by which HQ's own certificates may be known, now and
     *     next, in base64url without padding; empty if HQ has no certificate of its own
     * @param other the session that spoke for this kiosk before the present one did; null if none has
     */
    public record Trust(
            boolean secretAccepted,
            List<String> pins,
            @Nullable UUID other) {
        public Trust {
            pins = List.copyOf(pins);
        }

        /** To a kiosk that nobody else has spoken for. */
        public Trust(boolean secretAccepted, List<String> pins) {
            this(secretAccepted, pins, null);
        }
    }

    /** A fact that HQ put aside, and why. */
    public record Refusal(long seq, String reason) {
        /** A reason begins with this if HQ holds another fact under the same number: the kiosk's store is a copy. */
        public static final String SEQ_TAKEN = "seq-taken";

        public Refusal {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
