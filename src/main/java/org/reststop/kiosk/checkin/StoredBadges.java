package org.reststop.kiosk.checkin;

import java.security.PublicKey;
import java.util.Optional;
import java.util.OptionalLong;
import org.hibernate.StatelessSession;
import org.reststop.domain.badge.BadgeBook;
import org.reststop.domain.badge.BadgeKey;
import org.reststop.domain.badge.PhoneKey;
import org.reststop.domain.badge.PhoneUse;
import org.reststop.domain.badge.Revocation;

/** What has reached this kiosk's store. */
record StoredBadges(StatelessSession session) implements BadgeBook {
    @Override
    public Optional<PublicKey> find(int keyId) {
        return Optional.ofNullable(session.get(BadgeKey.class, keyId)).map(BadgeKey::toPublicKey);
    }

    @Override
    public boolean isRevoked(long serial) {
        return session.get(Revocation.class, serial) != null;
    }

    @Override
    public Optional<PhoneKey> phoneKey(long serial) {
        return Optional.ofNullable(session.get(PhoneKey.class, serial));
    }

    @Override
    public OptionalLong lastUsed(long serial) {
        PhoneUse use = session.get(PhoneUse.class, serial);
        return use == null ? OptionalLong.empty() : OptionalLong.of(use.counter());
    }
}
