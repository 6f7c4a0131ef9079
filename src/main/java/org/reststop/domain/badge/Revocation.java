package org.reststop.domain.badge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A badge that no longer counts, by its serial. */
@Entity
@Table(name = "revocation")
@SuppressWarnings("NullAway.Init")
public class Revocation {
    @Id
    private long serial;

    @Column(name = "revoked_at", nullable = false)
    private Instant revokedAt;

    @Column(nullable = false, length = 200)
    private String reason;

    protected Revocation() {}

    /** @param reason for staff, at most 200 characters */
    public Revocation(long serial, Instant revokedAt, String reason) {
        this.serial = serial;
        this.revokedAt = revokedAt;
        this.reason = reason;
    }

    public long serial() {
        return serial;
    }

    public Instant revokedAt() {
        return revokedAt;
    }

    public String reason() {
        return reason;
    }
}
