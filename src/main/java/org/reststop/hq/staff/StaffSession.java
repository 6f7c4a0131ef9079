package org.reststop.hq.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A browser that somebody signed in with. Only the hash of its token is kept. */
@Entity
@Table(name = "staff_session")
@SuppressWarnings("NullAway.Init")
class StaffSession {
    @Id
    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "staff_id", nullable = false)
    private UUID staffId;

    @Column(name = "csrf_token", nullable = false, length = 64)
    private String csrfToken;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "last_used_at", nullable = false)
    private Instant lastUsedAt;

    protected StaffSession() {}

    StaffSession(byte[] tokenHash, UUID staffId, String csrfToken, Instant createdAt) {
        this.tokenHash = tokenHash.clone();
        this.staffId = staffId;
        this.csrfToken = csrfToken;
        this.createdAt = createdAt;
        this.lastUsedAt = createdAt;
    }

    UUID staffId() {
        return staffId;
    }

    String csrfToken() {
        return csrfToken;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant lastUsedAt() {
        return lastUsedAt;
    }
}
