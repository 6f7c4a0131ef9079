package org.reststop.testing;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import org.reststop.domain.badge.Badge;
import org.reststop.domain.badge.BadgeCode;
import org.reststop.domain.badge.BadgeKey;
import org.reststop.domain.badge.Role;

/** Issues badges for tests with a key pair of its own. */
public final class Badges {
    private final int keyId;
    private final KeyPair pair;

    /** @param keyId 0 to 255 */
    public Badges(int keyId) {
        this.keyId = keyId;
        try {
            pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** The public half, as a kiosk keeps it. */
    public BadgeKey key() {
        return new BadgeKey(keyId, pair.getPublic().getEncoded());
    }

    /** The text of a courier's badge that runs for a year from a day. */
    public String courier(long personId, long serial, LocalDate from) {
        return sign(new Badge(keyId, Role.COURIER, personId, serial, from, from.plusYears(1)));
    }

    /** The text of a badge. */
    public String sign(Badge badge) {
        return BadgeCode.sign(badge, pair.getPrivate());
    }
}
