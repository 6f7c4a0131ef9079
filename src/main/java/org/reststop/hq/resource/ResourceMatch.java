package org.reststop.hq.resource;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.hq.ledger.LedgerEntry;

/** What staff decided of a resource for a need. */
@Entity
@Table(name = "resource_match")
@SuppressWarnings("NullAway.Init")
public class ResourceMatch {
    /** The longest reason, in characters. */
    public static final int MAX_REASON = 200;

    /** How it stands. */
    public enum State {
        /** It is booked. */
        CONFIRMED,
        /** It was not what is needed. */
        DECLINED,
        /** It was booked, and is no more. */
        UNDONE;

        /** The end of the key of the text that names it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    private UUID id;

    @Column(name = "resource_id", nullable = false)
    private UUID resourceId;

    @Column(name = "station_id", nullable = false, length = 32)
    private String stationId;

    @Column(name = "need_id", nullable = false)
    private UUID needId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private State state;

    @Column(name = "for_day")
    private @Nullable LocalDate day;

    @Column(nullable = false, length = MAX_REASON)
    private String reason;

    @Column(name = "staff_name", nullable = false, length = 60)
    private String staffName;

    @Column(nullable = false)
    private Instant at;

    protected ResourceMatch() {}

    /** @param day null if it is not given by the day */
    ResourceMatch(UUID id, UUID resourceId, LedgerEntry.Key need, @Nullable LocalDate day) {
        this.id = id;
        this.resourceId = resourceId;
        this.stationId = need.stationId();
        this.needId = need.id();
        this.day = day;
    }

    /** It comes to a state by somebody. */
    ResourceMatch become(State next, String why, String staff, Instant when) {
        state = next;
        reason = why;
        staffName = staff;
        at = when;
        return this;
    }

    public UUID id() {
        return id;
    }

    public UUID resourceId() {
        return resourceId;
    }

    public LedgerEntry.Key need() {
        return new LedgerEntry.Key(stationId, needId);
    }

    public State state() {
        return state;
    }

    /** Null if it is not given by the day. */
    public @Nullable LocalDate day() {
        return day;
    }

    /** Whether it stands booked for a day; null for what is not given by the day. */
    boolean isBookedFor(@Nullable LocalDate asked) {
        return state == State.CONFIRMED && Objects.equals(day, asked);
    }

    /** Why it was declined or undone; perhaps empty. */
    public String reason() {
        return reason;
    }

    /** Who said so last. */
    public String staffName() {
        return staffName;
    }

    public Instant at() {
        return at;
    }
}
