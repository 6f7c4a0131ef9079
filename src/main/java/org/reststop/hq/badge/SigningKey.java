package org.reststop.hq.badge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A key pair that badges are signed with; retired ones no longer sign, but their badges still count. */
@Entity
@Table(name = "signing_key")
@SuppressWarnings("NullAway.Init")
class SigningKey {
    @Id
    @Column(name = "key_id")
    private int keyId;

    @Column(name = "private_key", nullable = false)
    private byte[] privateKey;

    @Column(name = "public_key", nullable = false)
    private byte[] publicKey;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "signs_from")
    private @Nullable Instant signsFrom;

    @Column(name = "retired_at")
    private @Nullable Instant retiredAt;

    protected SigningKey() {}

    /** @param signsFrom kiosks are told of the key before that */
    SigningKey(int keyId, KeyPair pair, Instant createdAt, Instant signsFrom) {
        this.signsFrom = signsFrom;
        this.keyId = keyId;
        this.privateKey = pair.getPrivate().getEncoded();
        this.publicKey = pair.getPublic().getEncoded();
        this.createdAt = createdAt;
    }

    boolean signs(Instant now) {
        return signsFrom == null || !signsFrom.isAfter(now);
    }

    int keyId() {
        return keyId;
    }

    byte[] publicKey() {
        return publicKey;
    }

    PrivateKey privateKey() {
        try {
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(privateKey));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signing key " + keyId + " is damaged", e);
        }
    }
}
