package org.reststop.hq.fleet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A code that makes one kiosk HQ's. Only its hash is kept. */
@Entity
@Table(name = "enrolment_code")
@SuppressWarnings("NullAway.Init")
class EnrolmentCode {
    @Id
    @Column(name = "code_hash")
    private byte[] codeHash;

    @Column(name = "station_id", nullable = false, length = 32)
    private String stationId;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @Column(name = "kiosk_id")
    private @Nullable UUID kioskId;

    protected EnrolmentCode() {}

    EnrolmentCode(byte[] codeHash, String stationId, Instant createdAt, Instant expiresAt) {
        this.codeHash = codeHash.clone();
        this.stationId = stationId;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    String stationId() {
        return stationId;
    }
}
