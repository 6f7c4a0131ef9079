package org.reststop.hq.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.hq.ledger.LedgerEntry;

/** Something that an open need has still to reach. */
@Entity
@Table(name = "due_term")
@IdClass(DueTerm.Key.class)
@SuppressWarnings("NullAway.Init")
public class DueTerm {
    /** A need has at most one of each kind. */
    public record Key(String stationId, UUID needId, Kind kind) implements Serializable {}

    /** What has to be reached. */
    public enum Kind {
        /** Somebody has it. */
        DISPATCH,
        /** Its author has a first answer. */
        ANSWER,
        /** It is done. */
        DONE;

        /** The end of the key of its text. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who has been told. */
    public enum Stage {
        NOBODY,
        /** Whoever has it, before it was due. */
        REMINDED,
        /** Whoever has it, when it was due. */
        LATE,
        /** The supervisor. */
        ESCALATED
    }

    /** The longest between a reminder and the deadline. */
    private static final Duration LONGEST_LEAD = Duration.ofDays(1);

    /** Which part of the whole time is left at the reminder. */
    private static final int PART = 4;

    @Id
    @Column(name = "station_id", length = 32)
    private String stationId;

    @Id
    @Column(name = "need_id")
    private UUID needId;

    @Id
    @Enumerated(EnumType.STRING)
    @Column(length = 16)
    private Kind kind;

    @Column(nullable = false)
    private Instant due;

    @Column(name = "lead_seconds", nullable = false)
    private long leadSeconds;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private Stage stage;

    @Column(name = "act_at")
    private @Nullable Instant actAt;

    protected DueTerm() {}

    /**
     * One that nobody was reminded of. Reminders come a day before, or when a quarter of the time is left if that is
     * less; whoever supervises hears of it as long after.
     */
    DueTerm(LedgerEntry.Key need, Kind kind, Instant due, Instant now) {
        this.stationId = need.stationId();
        this.needId = need.id();
        this.kind = kind;
        this.due = due;
        Duration quarter = Duration.between(now, due).dividedBy(PART);
        Duration lead = quarter.compareTo(LONGEST_LEAD) < 0 ? quarter : LONGEST_LEAD;
        this.leadSeconds = Math.max(0, lead.toSeconds());
        this.stage = Stage.NOBODY;
        this.actAt = due.minusSeconds(leadSeconds);
    }

    /** Who is to be told now, after whatever time in which nobody looked. */
    Stage next(Instant now) {
        if (!now.isBefore(due.plusSeconds(leadSeconds))) {
            return Stage.ESCALATED;
        }
        return now.isBefore(due) ? Stage.REMINDED : Stage.LATE;
    }

    /** They have been told. */
    void reach(Stage told) {
        stage = told;
        actAt = switch (told) {
            case NOBODY -> due.minusSeconds(leadSeconds);
            case REMINDED -> due;
            case LATE -> due.plusSeconds(leadSeconds);
            case ESCALATED -> null;
        };
    }

    LedgerEntry.Key need() {
        return new LedgerEntry.Key(stationId, needId);
    }

    public Kind kind() {
        return kind;
    }

    public Instant due() {
        return due;
    }

    public Stage stage() {
        return stage;
    }
}
