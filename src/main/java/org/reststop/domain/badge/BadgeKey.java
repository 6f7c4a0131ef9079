package org.reststop.domain.badge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;

/** A public key that badges may be signed with, as HQ published it. */
@Entity
@Table(name = "badge_key")
@SuppressWarnings("NullAway.Init")
public class BadgeKey {
    @Id
    @Column(name = "key_id")
    private int keyId;

    @Column(name = "public_key", nullable = false)
    private byte[] publicKey;

    protected BadgeKey() {}

    /**
     * @param keyId 0 to 255
     * @param publicKey an Ed25519 key in X.509 encoding
     */
    public BadgeKey(int keyId, byte[] publicKey) {
        this.keyId = keyId;
        this.publicKey = publicKey.clone();
    }

    public int keyId() {
        return keyId;
    }

    /** The X.509 encoding. */
    public byte[] encoded() {
        return publicKey.clone();
    }

    /** The key itself; throws IllegalStateException if the stored bytes are not an Ed25519 key. */
    public PublicKey toPublicKey() {
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(publicKey));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("badge key " + keyId + " is damaged", e);
        }
    }
}
