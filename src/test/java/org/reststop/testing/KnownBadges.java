package org.reststop.testing;

import java.security.PublicKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.reststop.domain.badge.BadgeBook;
import org.reststop.domain.badge.PhoneKey;

/** A book of badges for tests, which write into it. */
public final class KnownBadges implements BadgeBook {
    public final Map<Integer, PublicKey> keys = new HashMap<>();
    public final Set<Long> revoked = new HashSet<>();
    public final Map<Long, PhoneKey> phoneKeys = new HashMap<>();
    public final Map<Long, Long> used = new HashMap<>();

    /** Knows one signing key. */
    public static KnownBadges of(int keyId, PublicKey key) {
        KnownBadges book = new KnownBadges();
        book.keys.put(keyId, key);
        return book;
    }

    @Override
    public Optional<PublicKey> find(int keyId) {
        return Optional.ofNullable(keys.get(keyId));
    }

    @Override
    public boolean isRevoked(long serial) {
        return revoked.contains(serial);
    }

    @Override
    public Optional<PhoneKey> phoneKey(long serial) {
        return Optional.ofNullable(phoneKeys.get(serial));
    }

    @Override
    public OptionalLong lastUsed(long serial) {
        Long counter = used.get(serial);
        return counter == null ? OptionalLong.empty() : OptionalLong.of(counter);
    }
}
