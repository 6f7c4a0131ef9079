package org.reststop.sync;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a kiosk sends: facts up, and from where it wants changes.
 *
 * @param protocol {@link Protocol#VERSION} of the kiosk
 * @param kiosk the kiosk's id from its enrolment
 * @param incarnation the store's; new whenever a store is created or restored
 * @param kioskTime the kiosk's clock when it sent this
 * @param facts in the order of their seq, without gaps
 * @param oldest the lowest seq that the kiosk still keeps; HQ need not wait for one below it, it will not come
 * @param cursor the position of the last change the kiosk has stored, 0 at first
 * @param room how many changes it will take at the most
 * @param queued how many facts wait at the kiosk, these included
 * @param epoch the feed that {@code cursor} is a place in, as HQ named it; null before the first answer and in version 1
 * @param proof what tells this kiosk from a copy of its disk; null in version 1
 * @param traffic what the line has carried, told now and then; null otherwise and in version 1
 */
public record ExchangeRequest(
        int protocol,
        UUID kiosk,
        UUID incarnation,
        Instant kioskTime,
        List<Fact> facts,
        long oldest,
        long cursor,
        int room,
        long queued,
        @Nullable UUID epoch,
        @Nullable Proof proof,
        @Nullable Traffic traffic) {
    public ExchangeRequest {
        Objects.requireNonNull(kiosk, "kiosk");
        Objects.requireNonNull(incarnation, "incarnation");
        Objects.requireNonNull(kioskTime, "kioskTime");
        facts = List.copyOf(facts);
    }

    /** One that tells nothing of its line. */
    public ExchangeRequest(
            int protocol,
            UUID kiosk,
            UUID incarnation,
            Instant kioskTime,
            List<Fact> facts,
            long oldest,
            long cursor,
            int room,
            long queued,
            @Nullable UUID epoch,
            @Nullable Proof proof) {
        this(protocol, kiosk, incarnation, kioskTime, facts, oldest, cursor, room, queued, epoch, proof, null);
    }

    /**
     * Who speaks, beyond the secret.
     *
     * @param session drawn when the program started
     * @param turn 1, 2, 3 … counts the exchanges of the session; a repeated one has the same turn
     * @param nextSecretHash SHA-256, in base64url without padding, of the secret that the kiosk wants to use from now on;
     *     null if it wants to keep the one it has
     * @param heard the session that HQ named last in {@link ExchangeResponse.Trust#other}; null if it named none. Only a
     *     program that runs can have heard of another that began before: if each of two has heard of the other, both run
     */
    public record Proof(
            UUID session,
            long turn,
            @Nullable String nextSecretHash,
            @Nullable UUID heard) {
        public Proof {
            Objects.requireNonNull(session, "session");
        }

        /** Of a program that has heard of no other. */
        public Proof(UUID session, long turn, @Nullable String nextSecretHash) {
            this(session, turn, nextSecretHash, null);
        }
    }
}
