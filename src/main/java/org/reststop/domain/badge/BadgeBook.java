package org.reststop.domain.badge;

import java.security.PublicKey;
import java.util.Optional;
import java.util.OptionalLong;

/** What is known of badges where one is judged. */
public interface BadgeBook extends BadgeKeyRing {
    @Override
    Optional<PublicKey> find(int keyId);

    /** Whether a serial is known to be revoked. */
    boolean isRevoked(long serial);

    /** The key of a phone badge, empty if there is none here. */
    Optional<PhoneKey> phoneKey(long serial);

    /** The latest step whose code of a phone badge was used, empty if none is known to be. */
    OptionalLong lastUsed(long serial);
}
