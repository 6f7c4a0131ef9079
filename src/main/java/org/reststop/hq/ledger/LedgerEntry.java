package org.reststop.hq.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import org.reststop.domain.need.Channel;
import org.reststop.domain.need.Face;
import org.reststop.domain.need.FollowToken;
import org.reststop.domain.need.NeedState;
import org.reststop.domain.need.NewNeed;
import org.reststop.domain.need.Question;
import org.reststop.domain.need.Receipt;

/** A need as HQ keeps it. What comes from kiosks is written by the intake, see {@code hq.intake.NeedTables}. */
@Entity
@Table(name = "need")
@IdClass(LedgerEntry.Key.class)
@SuppressWarnings("NullAway.Init")
public class LedgerEntry extends RaisedNeed {
    /** An id is a kiosk's to draw, so only with the station it names one need. */
    public record Key(String stationId, UUID id) implements Serializable {}

    @Id
    @Column(name = "station_id", length = 32)
    private String stationId;

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private NeedState state;

    @Embedded
    private @Nullable Assignee assignee;

    private @Nullable String party;

    @Embedded
    private @Nullable Deadlines deadlines;

    @Embedded
    private @Nullable Milestones milestones;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private Question question;

    @Enumerated(EnumType.STRING)
    @Column(length = 8)
    private @Nullable Face face;

    @Column(nullable = false)
    private int reopened;

    @Column(name = "merged_into")
    private @Nullable UUID mergedInto;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 8)
    private Visibility visibility;

    @Column(name = "public_words", length = 4000)
    private @Nullable String publicWords;

    @Column(nullable = false)
    private int supporters;

    @Column(nullable = false)
    private int counted;

    @Column(nullable = false)
    private int events;

    @Column(name = "changed_at")
    private @Nullable Instant changedAt;

    protected LedgerEntry() {}

    /**
     * One that did not come as a kiosk's fact.
     *
     * @param place at the station; null if it was not told
     */
    public LedgerEntry(String stationId, NewNeed need, @Nullable String place, Arrival arrival) {
        super(need, place, arrival);
        this.stationId = stationId;
        this.id = need.id();
        this.state = NeedState.RECEIVED;
        this.question = Question.NONE;
        this.visibility = Visibility.PRIVATE;
    }

    /**
     * How a need came.
     *
     * @param language its author's, {@code zh} or {@code en}
     * @param at by HQ's clock
     */
    public record Arrival(Channel channel, Receipt receipt, FollowToken follow, String language, Instant at) {}

    public Key key() {
        return new Key(stationId, id);
    }

    public String stationId() {
        return stationId;
    }

    public UUID id() {
        return id;
    }

    public NeedState state() {
        return state;
    }

    /** Who has it; null if nobody. */
    public @Nullable Assignee assignee() {
        return assignee;
    }

    /** On whom it waits, or to whom it was referred; null if to nobody. */
    public @Nullable String party() {
        return party;
    }

    public Deadlines deadlines() {
        Deadlines set = deadlines;
        return set == null ? Deadlines.NONE : set;
    }

    public Milestones milestones() {
        Milestones set = milestones;
        return set == null ? Milestones.NONE : set;
    }

    /** What its author is asked now. */
    public Question question() {
        return question;
    }

    /** Its author's last; null if none was chosen. */
    public @Nullable Face face() {
        return face;
    }

    /** How often it was opened again. */
    public int reopened() {
        return reopened;
    }

    /** The need of the same station that it is told with; null if it stands by itself. */
    public @Nullable UUID mergedInto() {
        return mergedInto;
    }

    public Visibility visibility() {
        return visibility;
    }

    /** What everybody may read; null unless it is public. */
    public @Nullable String publicWords() {
        return publicWords;
    }

    /** How many have said "me too", beside its author. */
    public int supporters() {
        return supporters;
    }

    /** How many supporters it adds to the need that it is told with. */
    int counted() {
        return counted;
    }

    /** How many events its log has. */
    public int events() {
        return events;
    }

    /** When something was last done to it, or when it came. */
    public Instant changedAt() {
        Instant last = changedAt;
        return last == null ? receivedAt() : last;
    }

    /** Whether everybody may read it as it is now. */
    public boolean isShown() {
        return visibility == Visibility.PUBLIC
                && publicWords != null
                && mergedInto == null
                && (state.isOpen() || state == NeedState.DONE);
    }

    void become(NeedState next) {
        state = next;
    }

    void give(@Nullable Assignee to) {
        assignee = to;
    }

    void party(@Nullable String named) {
        party = named;
    }

    void promise(Deadlines promised) {
        deadlines = promised;
    }

    void reach(Milestones reached) {
        milestones = reached;
    }

    void ask(Question asked) {
        question = asked;
    }

    void rate(Face chosen) {
        face = chosen;
    }

    void countReopening() {
        reopened++;
    }

    void mergeInto(@Nullable UUID other) {
        mergedInto = other;
    }

    void count(int added) {
        counted = added;
    }

    void show(Visibility to, @Nullable String released) {
        visibility = to;
        publicWords = released;
    }

    void support(int more) {
        supporters += more;
    }

    /** The number of the next event. */
    int nextEvent(Instant at) {
        changedAt = at;
        return ++events;
    }

    /** Drops who wrote it and what they wrote. */
    @Override
    void forget() {
        super.forget();
        publicWords = null;
        visibility = Visibility.PRIVATE;
    }
}
