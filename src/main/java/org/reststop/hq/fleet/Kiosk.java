package org.reststop.hq.fleet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A kiosk that was enrolled, and what it last told of itself. */
@Entity
@Table(name = "kiosk")
@SuppressWarnings("NullAway.Init")
public class Kiosk {
    @Id
    private UUID id;

    @Column(name = "station_id", nullable = false, length = 32)
    private String stationId;

    @Column(nullable = false, length = 80)
    private String name;

    @Column(name = "secret_hash", nullable = false)
    private byte[] secretHash;

    @Column(name = "enrolled_at", nullable = false)
    private Instant enrolledAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "last_seen_at")
    private @Nullable Instant lastSeenAt;

    @Column(name = "clock_offset_ms")
    private @Nullable Long clockOffsetMs;

    private @Nullable Long queued;

    @Column(name = "feed_cursor")
    private @Nullable Long feedCursor;

    private @Nullable Integer protocol;

    @Column(name = "rotate_ordered_at")
    private @Nullable Instant rotateOrderedAt;

    @Column(name = "session_id")
    private @Nullable UUID sessionId;

    @Column(name = "other_session_id")
    private @Nullable UUID otherSessionId;

    @Column(name = "heard_session_id")
    private @Nullable UUID heardSessionId;

    @Column(name = "copied_at")
    private @Nullable Instant copiedAt;

    protected Kiosk() {}

    Kiosk(UUID id, String stationId, String name, byte[] secretHash, Instant enrolledAt) {
        this.id = id;
        this.stationId = stationId;
        this.name = name;
        this.secretHash = secretHash.clone();
        this.enrolledAt = enrolledAt;
    }

    public UUID id() {
        return id;
    }

    public String stationId() {
        return stationId;
    }

    /** As staff know it. */
    public String name() {
        return name;
    }

    public Instant enrolledAt() {
        return enrolledAt;
    }

    /** When it was shut out, or empty. */
    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }

    /** When two machines were found to be this kiosk, or empty. */
    public Optional<Instant> copiedAt() {
        return Optional.ofNullable(copiedAt);
    }

    /** By HQ's clock; empty if it has never exchanged. */
    public Optional<Instant> lastSeenAt() {
        return Optional.ofNullable(lastSeenAt);
    }

    /** How far its clock was ahead of HQ's when last seen; negative if behind. */
    public Optional<Duration> clockOffset() {
        return Optional.ofNullable(clockOffsetMs).map(Duration::ofMillis);
    }

    /** How many facts waited at the kiosk when it was last seen. */
    public OptionalLong queued() {
        return queued == null ? OptionalLong.empty() : OptionalLong.of(queued);
    }

    /** How far it has the feed. */
    public OptionalLong feedCursor() {
        return feedCursor == null ? OptionalLong.empty() : OptionalLong.of(feedCursor);
    }

    /** The protocol version that it spoke last. */
    public OptionalInt protocol() {
        return protocol == null ? OptionalInt.empty() : OptionalInt.of(protocol);
    }
}
