package org.reststop.hq.flag;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What staff must look at. Of one kind a badge has one open flag, which counts what comes after the first. */
@Entity
@Table(name = "badge_flag")
@SuppressWarnings("NullAway.Init")
public class BadgeFlag {
    /** What was seen. */
    public enum Kind {
        /** At two stations within a time in which nobody gets from one to the other. */
        TWO_PLACES,
        /** One code of a phone at two kiosks. */
        REPLAYED,
        /** After it was revoked, by a kiosk that had not heard of that. */
        REVOKED
    }

    /** What staff made of it. */
    public enum Decision {
        FINE,
        LENT,
        COPIED
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private Kind kind;

    @Column(nullable = false)
    private long serial;

    @Column(name = "person_id", nullable = false)
    private long personId;

    @Column(name = "first_station", nullable = false, length = 32)
    private String firstStation;

    @Column(name = "first_at", nullable = false)
    private Instant firstAt;

    @Column(name = "second_station", nullable = false, length = 32)
    private String secondStation;

    @Column(name = "second_at", nullable = false)
    private Instant secondAt;

    @Column(nullable = false)
    private int times;

    @Column(name = "found_at", nullable = false)
    private Instant foundAt;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "settled_by", length = 60)
    private @Nullable String settledBy;

    @Enumerated(EnumType.STRING)
    @Column(length = 16)
    private @Nullable Decision decision;

    @Column(length = 200)
    private @Nullable String note;

    protected BadgeFlag() {}

    /** Of two uses, in the order of their times. */
    BadgeFlag(UUID id, Kind kind, BadgeUse one, BadgeUse other, Instant foundAt) {
        boolean inOrder = !one.at().isAfter(other.at());
        BadgeUse first = inOrder ? one : other;
        BadgeUse second = inOrder ? other : one;
        this.id = id;
        this.kind = kind;
        this.serial = first.serial();
        this.personId = first.personId();
        this.firstStation = first.stationId();
        this.firstAt = first.at();
        this.secondStation = second.stationId();
        this.secondAt = second.at();
        this.times = 1;
        this.foundAt = foundAt;
    }

    /** Of a use after a revocation. */
    BadgeFlag(UUID id, Instant revokedAt, BadgeUse use, Instant foundAt) {
        this(id, Kind.REVOKED, use, use, foundAt);
        this.firstAt = revokedAt;
    }

    public UUID id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public long serial() {
        return serial;
    }

    public long personId() {
        return personId;
    }

    public String firstStation() {
        return firstStation;
    }

    /** For {@link Kind#REVOKED}, when it was revoked. */
    public Instant firstAt() {
        return firstAt;
    }

    public String secondStation() {
        return secondStation;
    }

    public Instant secondAt() {
        return secondAt;
    }

    /** How often it was seen, at least 1. */
    public int times() {
        return times;
    }
}
