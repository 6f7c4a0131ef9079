package org.reststop.domain.badge;

import java.security.PublicKey;
import java.util.Optional;

/** The public keys that badges may be signed with. Safe to call from any thread. */
@FunctionalInterface
public interface BadgeKeyRing {
    /** The key of an id from 0 to 255, or empty if it is not ours. */
    Optional<PublicKey> find(int keyId);
}
