package org.reststop.domain.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody's place in an activity, as this kiosk knows it. */
@Entity
@Table(name = "activity_place")
@IdClass(ActivityPlace.Key.class)
@SuppressWarnings("NullAway.Init")
public class ActivityPlace {
    /** A person has one place in an activity. */
    public record Key(UUID activityId, long personId) implements Serializable {}

    @Id
    @Column(name = "activity_id")
    private UUID activityId;

    @Id
    @Column(name = "person_id")
    private long personId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private PlaceState state;

    @Column(nullable = false)
    private int number;

    @Column(name = "moved_up", nullable = false)
    private boolean movedUp;

    @Column(name = "thanks_zh", length = ActivityPlace.MAX_THANKS)
    private @Nullable String thanksZh;

    @Column(name = "thanks_en", length = 2 * ActivityPlace.MAX_THANKS)
    private @Nullable String thanksEn;

    @Column
    private @Nullable Integer minutes;

    @Column
    private @Nullable UUID pending;

    @Column(nullable = false, length = 200)
    private String told;

    /** The longest thanks, in Chinese characters; in English twice that. */
    public static final int MAX_THANKS = 400;

    /** Where these stand in what was told, see {@link #news}. */
    private static final int MOVED_UP = 1;

    private static final int STARTS = 2;

    private static final int PLACE = 3;

    protected ActivityPlace() {}

    /**
     * What HQ has said of it.
     *
     * @param number which one on the waiting list, from 1; 0 if on none
     * @param movedUp whether the person was called up from the waiting list
     * @param thanksZh what staff say to whoever came; null if nothing
     * @param minutes that count as a volunteer's; null if none do
     */
    public record Word(
            PlaceState state,
            int number,
            boolean movedUp,
            @Nullable String thanksZh,
            @Nullable String thanksEn,
            @Nullable Integer minutes) {
        /** Of which no minutes count. */
        public Word(
                PlaceState state, int number, boolean movedUp, @Nullable String thanksZh, @Nullable String thanksEn) {
            this(state, number, movedUp, thanksZh, thanksEn, null);
        }

        /** Nothing but a state. */
        public static Word of(PlaceState state) {
            return new Word(state, 0, false, null, null);
        }
    }

    /**
     * @param pending the fact of this kiosk's that HQ has not answered yet; null if there is none
     * @param told what the person has been told of it here, see {@link #news}; empty if nothing
     */
    public ActivityPlace(Key key, Word word, @Nullable UUID pending, String told) {
        this.activityId = key.activityId();
        this.personId = key.personId();
        this.state = word.state();
        this.number = word.number();
        this.movedUp = word.movedUp();
        this.thanksZh = word.thanksZh();
        this.thanksEn = word.thanksEn();
        this.minutes = word.minutes();
        this.pending = pending;
        this.told = told;
    }

    public Key key() {
        return new Key(activityId, personId);
    }

    public Word word() {
        return new Word(state, number, movedUp, thanksZh, thanksEn, minutes);
    }

    /** The fact of this kiosk's that HQ has not answered yet; null if there is none. */
    public @Nullable UUID pending() {
        return pending;
    }

    /** What the person has been told of it here. */
    public String told() {
        return told;
    }

    /**
     * What is to be told of a place in an activity: whenever this is another text than what was told, there is news.
     * That the line before somebody has become shorter is none.
     */
    public String news(Activity activity) {
        return state
                + " " + movedUp
                + " " + activity.terms().starts()
                + " " + activity.text().placeZh().hashCode()
                + " " + activity.standing().cancelled()
                + " " + (thanksZh != null);
    }

    /** Whether the person was called up, and was not told so here. */
    public boolean isMovedUpUntold() {
        String[] before = told.split(" ");
        boolean known = before.length > MOVED_UP && Boolean.parseBoolean(before[MOVED_UP]);
        return state == PlaceState.CONFIRMED && movedUp && !known;
    }

    /** Whether the person was told here of another time or place, and still has to do with it. */
    public boolean hasMoved(Activity activity) {
        String[] before = told.split(" ");
        String[] now = news(activity).split(" ");
        boolean moved =
                before.length > PLACE && !(before[STARTS].equals(now[STARTS]) && before[PLACE].equals(now[PLACE]));
        return moved && state.isOpen() && !activity.standing().cancelled();
    }
}
