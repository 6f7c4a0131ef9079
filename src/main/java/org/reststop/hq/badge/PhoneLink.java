package org.reststop.hq.badge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** By what the holder's phone opens its badge: of the token in the address only the hash is kept. */
@Entity
@Table(name = "phone_link")
@SuppressWarnings("NullAway.Init")
class PhoneLink {
    @Id
    private long serial;

    @Column(name = "token_hash", nullable = false)
    private byte[] tokenHash;

    @Column(name = "taken_up", nullable = false)
    private boolean takenUp;

    @Column(name = "given_at", nullable = false)
    private Instant givenAt;

    protected PhoneLink() {}

    /** @param takenUp false for the link that staff hand over, true for the phone's own */
    PhoneLink(long serial, byte[] tokenHash, boolean takenUp, Instant givenAt) {
        this.serial = serial;
        this.tokenHash = tokenHash;
        this.takenUp = takenUp;
        this.givenAt = givenAt;
    }

    long serial() {
        return serial;
    }

    boolean takenUp() {
        return takenUp;
    }

    Instant givenAt() {
        return givenAt;
    }
}
