package org.reststop.domain.badge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** What a person's phone badge is made and checked with. Whoever has the key can show the badge. */
@Entity
@Table(name = "phone_key")
@SuppressWarnings("NullAway.Init")
public class PhoneKey {
    /** The length of every key. */
    public static final int BYTES = 32;

    @Id
    private long serial;

    @Column(name = "person_id", nullable = false)
    private long personId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 24)
    private Role role;

    @Column(name = "hmac_key", nullable = false)
    private byte[] key;

    @Column(nullable = false)
    private LocalDate issued;

    @Column(nullable = false)
    private LocalDate expires;

    protected PhoneKey() {}

    /**
     * @param badge its key id is {@link PhoneCode#KEY_ID}
     * @param key {@value #BYTES} random bytes
     * @throws IllegalArgumentException if the key has another length
     */
    public PhoneKey(Badge badge, byte[] key) {
        if (key.length != BYTES) {
            throw new IllegalArgumentException("a phone badge's key has " + BYTES + " bytes");
        }
        this.serial = badge.serial();
        this.personId = badge.personId();
        this.role = badge.role();
        this.key = key.clone();
        this.issued = badge.issued();
        this.expires = badge.expires();
    }

    public long serial() {
        return serial;
    }

    public Badge badge() {
        return new Badge(PhoneCode.KEY_ID, role, personId, serial, issued, expires);
    }

    /** Not for any log. */
    public byte[] key() {
        return key.clone();
    }
}
