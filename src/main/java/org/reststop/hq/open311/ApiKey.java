package org.reststop.hq.open311;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What another program proves itself with. */
@Entity
@Table(name = "open311_key")
@SuppressWarnings("NullAway.Init")
public class ApiKey {
    @Id
    private UUID id;

    @Column(nullable = false, length = 60)
    private String name;

    @Column(nullable = false, length = 120)
    private String contact;

    @Column(name = "key_hash", nullable = false)
    private byte[] hash;

    @Column(name = "station_id", length = 32)
    private @Nullable String stationId;

    @Column(name = "per_hour", nullable = false)
    private int perHour;

    @Column(name = "finer_states", nullable = false)
    private boolean finerStates;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    protected ApiKey() {}

    ApiKey(UUID id, KeyDraft draft, byte[] hash, Instant at) {
        this.id = id;
        this.name = draft.name();
        this.contact = draft.contact();
        this.hash = hash.clone();
        this.stationId = draft.stationId().isEmpty() ? null : draft.stationId();
        this.perHour = draft.perHour();
        this.finerStates = draft.finerStates();
        this.createdAt = at;
    }

    public UUID id() {
        return id;
    }

    /** Whose it is. */
    public String name() {
        return name;
    }

    /** Whom to ask when something is wrong; perhaps empty. */
    public String contact() {
        return contact;
    }

    byte[] hash() {
        return hash.clone();
    }

    /** The only station that it may raise needs at; empty for any. */
    public Optional<String> stationId() {
        return Optional.ofNullable(stationId);
    }

    /** How many needs and updates it may bring within an hour. */
    public int perHour() {
        return perHour;
    }

    /** Whether updates tell it more than open and closed. */
    public boolean finerStates() {
        return finerStates;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When it was made void; empty if it is good. */
    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }

    void revoke(Instant at) {
        revokedAt = at;
    }
}
