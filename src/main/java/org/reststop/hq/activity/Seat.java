package org.reststop.hq.activity;

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
import org.reststop.domain.activity.PlaceState;

/** Somebody's place in an activity, or on its waiting list. */
@Entity
@Table(name = "activity_place")
@IdClass(Seat.Key.class)
@SuppressWarnings("NullAway.Init")
public class Seat {
    /** Which one it is of which activity. */
    public record Key(UUID activityId, UUID id) implements Serializable {}

    @Id
    @Column(name = "activity_id")
    private UUID activityId;

    @Id
    private UUID id;

    @Column(name = "person_id")
    private @Nullable Long personId;

    @Column(name = "station_id", nullable = false, length = 32)
    private String stationId;

    @Column(nullable = false, length = 60)
    private String name;

    @Column(nullable = false, length = 24)
    private String phone;

    @Column(name = "token_hash")
    private byte @Nullable [] tokenHash;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private PlaceState state;

    @Column(name = "moved_up", nullable = false)
    private boolean movedUp;

    @Column(name = "signed_at", nullable = false)
    private Instant signedAt;

    @Column(name = "received_at", nullable = false)
    private Instant receivedAt;

    @Column
    private @Nullable UUID answers;

    @Column(nullable = false)
    private int minutes;

    @Column(name = "attended_at")
    private @Nullable Instant attendedAt;

    protected Seat() {}

    /**
     * Whose it is.
     *
     * @param personId null for whoever signed up on a phone, without a badge
     * @param stationId where the person signed up; empty if at HQ
     * @param name of whoever signed up on a phone; else empty
     * @param phone as above
     * @param tokenHash of what the person gives it back by; null if by a badge
     */
    record Holder(@Nullable Long personId, String stationId, String name, String phone, byte @Nullable [] tokenHash) {
        static Holder known(long personId, String stationId) {
            return new Holder(personId, stationId, "", "", null);
        }
    }

    Seat(Key key, Holder holder) {
        this.activityId = key.activityId();
        this.id = key.id();
        this.personId = holder.personId();
        this.stationId = holder.stationId();
        this.name = holder.name();
        this.phone = holder.phone();
        this.tokenHash = holder.tokenHash();
        this.state = PlaceState.CANCELLED;
    }

    /** @param signedAt by the clock of where the person was; tells who was first of those who came together */
    void ask(PlaceState given, Instant signedAt, Instant receivedAt) {
        this.state = given;
        this.signedAt = signedAt;
        this.receivedAt = receivedAt;
        this.movedUp = false;
    }

    void give(PlaceState next) {
        movedUp = state == PlaceState.WAITING && next == PlaceState.CONFIRMED;
        state = next;
    }

    void answer(UUID fact) {
        answers = fact;
    }

    /** @param worth the minutes that count as a volunteer's */
    void came(Instant at, int worth) {
        state = PlaceState.ATTENDED;
        attendedAt = at;
        minutes = worth;
    }

    /** Staff say that the person did not come after all. */
    void stayedAway() {
        state = PlaceState.CONFIRMED;
        attendedAt = null;
        minutes = 0;
    }

    /** Nobody is told by it any more whose it was. */
    void forget() {
        personId = null;
        name = "";
        phone = "";
        tokenHash = null;
        answers = null;
        if (state.isOpen()) {
            state = PlaceState.CANCELLED;
        }
    }

    public Key key() {
        return new Key(activityId, id);
    }

    /** Null for whoever signed up on a phone, and once forgotten. */
    public @Nullable Long personId() {
        return personId;
    }

    /** Where the person signed up; empty if at HQ. */
    public String stationId() {
        return stationId;
    }

    /** Of whoever signed up on a phone; else empty. */
    public String name() {
        return name;
    }

    /** Of whoever signed up on a phone; else empty. */
    public String phone() {
        return phone;
    }

    public PlaceState state() {
        return state;
    }

    /** Whether it was called up from the waiting list. */
    public boolean movedUp() {
        return movedUp;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    @Nullable
    UUID answers() {
        return answers;
    }

    /** How long the person helped. */
    public int minutes() {
        return minutes;
    }

    public @Nullable Instant attendedAt() {
        return attendedAt;
    }
}
