package org.reststop.hq.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that another system is to hear, until it has. */
@Entity
@Table(name = "webhook_delivery")
@SuppressWarnings("NullAway.Init")
public class Delivery {
    private static final int LONGEST = 400;

    /** How far it is. */
    public enum State {
        /** For its time to come. */
        WAITING,
        /** It was heard. */
        DONE,
        /** It was tried as often as it is. */
        PARKED
    }

    @Id
    private UUID id;

    @Column(name = "webhook_id", nullable = false)
    private UUID webhookId;

    @Column(nullable = false, length = 32)
    private String kind;

    @Column(nullable = false, length = 8000)
    private String body;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12)
    private State state;

    @Column(name = "due_at", nullable = false)
    private Instant dueAt;

    @Column(nullable = false)
    private int tries;

    @Column(name = "tried_at")
    private @Nullable Instant triedAt;

    private @Nullable Integer answered;

    @Column(length = LONGEST)
    private @Nullable String answer;

    protected Delivery() {}

    Delivery(UUID id, UUID webhookId, Kind kind, String body, Instant at) {
        this.id = id;
        this.webhookId = webhookId;
        this.kind = kind.word();
        this.body = body;
        this.createdAt = at;
        this.state = State.WAITING;
        this.dueAt = at;
    }

    public UUID id() {
        return id;
    }

    UUID webhookId() {
        return webhookId;
    }

    /** A {@link Kind}'s word. */
    public String kind() {
        return kind;
    }

    /** JSON. */
    String body() {
        return body;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public State state() {
        return state;
    }

    /** When it is tried next, while it waits. */
    public Instant dueAt() {
        return dueAt;
    }

    /** How often it was tried. */
    public int tries() {
        return tries;
    }

    /** When it was last tried. */
    public Optional<Instant> triedAt() {
        return Optional.ofNullable(triedAt);
    }

    /** With which HTTP status it was last answered; empty if there was no answer. */
    public OptionalInt answered() {
        Integer status = answered;
        return status == null ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /** The beginning of the last answer, or the word of the {@link Miss}. */
    public String answer() {
        String text = answer;
        return text == null ? "" : text;
    }

    /** Why nobody answered the last try; empty if somebody did, or it was not tried. */
    public Optional<Miss> miss() {
        return answered == null ? Miss.of(answer()) : Optional.empty();
    }

    /**
     * What came of a try.
     *
     * @param status the HTTP status; null if nobody answered
     * @param answer the answer's beginning, or the word of the {@link Miss}
     */
    record Try(@Nullable Integer status, String answer) {
        private static final int OK = 200;
        private static final int OVER = 300;

        static Try missed(Miss miss) {
            return new Try(null, miss.word());
        }

        boolean isHeard() {
            return status != null && status >= OK && status < OVER;
        }
    }

    /** @param next when it is tried again; null if it is not */
    void tried(Try result, Instant at, @Nullable Instant next) {
        tries++;
        triedAt = at;
        answered = result.status();
        answer = result.answer().length() <= LONGEST
                ? result.answer()
                : result.answer().substring(0, LONGEST);
        state = result.isHeard() ? State.DONE : next == null ? State.PARKED : State.WAITING;
        dueAt = next == null ? at : next;
    }

    /** Somebody wants it tried again. */
    void again(Instant at) {
        state = State.WAITING;
        tries = 0;
        dueAt = at;
    }
}
