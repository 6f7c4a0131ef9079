package org.reststop.hq.followup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.need.Face;
import org.reststop.domain.need.Question;
import org.reststop.hq.ledger.LedgerEntry;

/** A question to the author of a need, from when it is planned to what came of it. */
@Entity
@Table(name = "follow_up")
@IdClass(FollowUp.Key.class)
@SuppressWarnings("NullAway.Init")
public class FollowUp {
    /** @param round how often the need had been opened again */
    public record Key(String stationId, UUID needId, Question question, int round) implements Serializable {}

    /** How far a question is. */
    public enum Stage {
        PLANNED,
        ASKED,
        ANSWERED,
        /** Nobody has answered in time. */
        LAPSED
    }

    @Id
    @Column(name = "station_id", length = 32)
    private String stationId;

    @Id
    @Column(name = "need_id")
    private UUID needId;

    @Id
    @Enumerated(EnumType.STRING)
    @Column(length = 16)
    private Question question;

    @Id
    private int round;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private Stage stage;

    @Column(name = "act_at")
    private @Nullable Instant actAt;

    @Column(name = "asked_at")
    private @Nullable Instant askedAt;

    @Enumerated(EnumType.STRING)
    @Column(length = 8)
    private @Nullable Face face;

    protected FollowUp() {}

    /** One that is to be asked at a time. */
    FollowUp(LedgerEntry entry, Question question, Instant at) {
        this.stationId = entry.stationId();
        this.needId = entry.id();
        this.question = question;
        this.round = entry.reopened();
        this.stage = Stage.PLANNED;
        this.actAt = at;
    }

    void asked(Instant at, Instant lapses) {
        stage = Stage.ASKED;
        askedAt = at;
        actAt = lapses;
    }

    void answered(Face chosen) {
        stage = Stage.ANSWERED;
        face = chosen;
        actAt = null;
    }

    void lapsed() {
        stage = Stage.LAPSED;
        actAt = null;
    }

    void postpone(Instant to) {
        actAt = to;
    }

    LedgerEntry.Key need() {
        return new LedgerEntry.Key(stationId, needId);
    }

    public Key key() {
        return new Key(stationId, needId, question, round);
    }

    public Question question() {
        return question;
    }

    public Stage stage() {
        return stage;
    }

    /** Null until it is asked. */
    public @Nullable Instant askedAt() {
        return askedAt;
    }

    /** What the author chose; null if she has not. */
    public @Nullable Face face() {
        return face;
    }
}
