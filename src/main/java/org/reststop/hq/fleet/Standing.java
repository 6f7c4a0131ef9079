package org.reststop.hq.fleet;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What HQ knows of who speaks for a kiosk.
 *
 * @param secretHash of the secret in use
 * @param nextHash of the one that is to follow; null if none is
 * @param session that spoke last; null before the first exchange of a kiosk that tells its session
 * @param other that spoke before it; null if none has
 * @param heard the session that {@code session} has heard of; null if of none
 * @param rotates whether the kiosk was asked to take another secret
 * @param copied whether two machines were found to be this kiosk
 */
record Standing(
        byte[] secretHash,
        byte @Nullable [] nextHash,
        @Nullable UUID session,
        @Nullable UUID other,
        @Nullable UUID heard,
        boolean rotates,
        boolean copied) {
    /** Whether a secret is the one in use or the one to follow. */
    boolean knows(byte[] hash) {
        return MessageDigest.isEqual(secretHash, hash) || isNext(hash);
    }

    boolean isNext(byte[] hash) {
        return nextHash != null && MessageDigest.isEqual(nextHash, hash);
    }

    /** Whether this proof brings nothing new. */
    boolean covers(byte[] usedHash, Proof proof) {
        byte[] next = proof.nextHash();
        return !isNext(usedHash)
                && (next == null || Arrays.equals(next, nextHash))
                && proof.session().equals(session)
                && (proof.heard() == null || Objects.equals(proof.heard(), heard));
    }
}
