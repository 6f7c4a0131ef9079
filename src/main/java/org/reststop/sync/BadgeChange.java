package org.reststop.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.reststop.domain.badge.Role;
import org.reststop.domain.registration.CodeState;

/** What HQ publishes to kiosks about badges: the keys they are read with, and those that no longer count. */
public sealed interface BadgeChange extends ChangeBody {
    /** A public key that badges may be signed with, in X.509 encoding. */
    record KeyPublished(int keyId, byte[] publicKey) implements BadgeChange {
        public static final String KIND = "badge-key";

        public KeyPublished {
            Objects.requireNonNull(publicKey, "publicKey");
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String documentId() {
            return Integer.toString(keyId);
        }
    }

    /** A badge that no longer counts. */
    record Revoked(long serial, Instant revokedAt, String reason) implements BadgeChange {
        public static final String KIND = "revocation";

        public Revoked {
            Objects.requireNonNull(revokedAt, "revokedAt");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String documentId() {
            return Long.toString(serial);
        }
    }

    /**
     * A phone badge that counts, with what its codes are checked with.
     *
     * @param key {@link org.reststop.domain.badge.PhoneKey#BYTES} bytes; none once the badge is gone
     */
    record PhoneKeyPublished(long serial, long personId, Role role, byte[] key, LocalDate issued, LocalDate expires)
            implements BadgeChange {
        public static final String KIND = "phone-key";

        public PhoneKeyPublished {
            Objects.requireNonNull(role, "role");
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(issued, "issued");
            Objects.requireNonNull(expires, "expires");
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String documentId() {
            return Long.toString(serial);
        }
    }

    /** The latest step whose code of a phone badge was used, at whatever station. */
    record PhoneUsed(long serial, long counter) implements BadgeChange {
        public static final String KIND = "phone-used";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String documentId() {
            return Long.toString(serial);
        }
    }

    /**
     * Whom the code on a work card stands for.
     *
     * @param codeSha256 as {@link org.reststop.domain.registration.WorkCard#fingerprint} gives it
     */
    record EmployerCodeBound(String codeSha256, long personId, CodeState state) implements BadgeChange {
        public static final String KIND = "employer-code";

        public EmployerCodeBound {
            Objects.requireNonNull(codeSha256, "codeSha256");
            Objects.requireNonNull(state, "state");
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String documentId() {
            return codeSha256;
        }
    }
}
