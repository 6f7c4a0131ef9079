package org.reststop.hq.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.need.Face;
import org.reststop.domain.need.NeedState;

/** One thing that came to pass with a need. Written once, never changed but when a person is forgotten. */
@Entity
@Table(name = "need_event")
@IdClass(CaseEvent.Key.class)
@SuppressWarnings("NullAway.Init")
public class CaseEvent {
    /** @param number from 1, in their order */
    public record Key(String stationId, UUID needId, int number) implements Serializable {}

    /**
     * What it says.
     *
     * @param act an {@link Act}'s word
     * @param state the need's after it
     * @param party on whom it waits, to whom it was given or referred; null if on nobody
     * @param note for staff; perhaps empty
     * @param words for its author too; perhaps empty
     * @param face null unless somebody chose one
     * @param other the other need, or the fact, that it tells of; null if of none
     */
    public record Content(
            String act,
            NeedState state,
            @Nullable String party,
            String note,
            String words,
            @Nullable Face face,
            @Nullable UUID other) {
        private static final Set<String> CODED = Set.of("recategorise", "look", "ask", "remind", "escalate");

        /** Whether its note is a word of the program's, and no text of somebody's. */
        public boolean isCoded() {
            return CODED.contains(act);
        }
    }

    @Id
    @Column(name = "station_id", length = 32)
    private String stationId;

    @Id
    @Column(name = "need_id")
    private UUID needId;

    @Id
    private int number;

    @Column(nullable = false)
    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_kind", nullable = false, length = 16)
    private Actor.Kind actorKind;

    @Column(name = "actor_id", nullable = false, length = 64)
    private String actorId;

    @Column(name = "actor_name", nullable = false, length = 60)
    private String actorName;

    @Column(nullable = false, length = 24)
    private String act;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private NeedState state;

    private @Nullable String party;

    @Column(nullable = false, length = 4000)
    private String note;

    @Column(nullable = false, length = 4000)
    private String words;

    @Enumerated(EnumType.STRING)
    @Column(length = 8)
    private @Nullable Face face;

    private @Nullable UUID other;

    protected CaseEvent() {}

    CaseEvent(Key key, Instant at, Actor actor, Content content) {
        this.stationId = key.stationId();
        this.needId = key.needId();
        this.number = key.number();
        this.at = at;
        this.actorKind = actor.kind();
        this.actorId = actor.id();
        this.actorName = actor.name();
        this.act = content.act();
        this.state = content.state();
        this.party = content.party();
        this.note = content.note();
        this.words = content.words();
        this.face = content.face();
        this.other = content.other();
    }

    /** Whether it tells of somebody's doing just this. */
    public boolean tellsOf(Act does, Actor by) {
        return actor().equals(by)
                && act.equals(does.word())
                && note.equals(CaseChange.note(does))
                && words.equals(CaseChange.words(does))
                && Objects.equals(party, Act.party(does));
    }

    /** Drops what people said. */
    void forget() {
        note = content().isCoded() ? note : "";
        words = "";
    }

    public Key key() {
        return new Key(stationId, needId, number);
    }

    /** By HQ's clock. */
    public Instant at() {
        return at;
    }

    public Actor actor() {
        return new Actor(actorKind, actorId, actorName);
    }

    public Content content() {
        return new Content(act, state, party, note, words, face, other);
    }
}
