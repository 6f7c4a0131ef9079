package org.reststop.hq.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** What staff did with an activity, for ever. */
@Entity
@Table(name = "activity_event")
@IdClass(ActivityEvent.Key.class)
@SuppressWarnings("NullAway.Init")
public class ActivityEvent {
    /** The longest detail, in characters. */
    static final int MAX_DETAIL = 400;

    /** Which one it is of which activity. */
    public record Key(UUID activityId, UUID id) implements Serializable {}

    @Id
    @Column(name = "activity_id")
    private UUID activityId;

    @Id
    private UUID id;

    @Column(nullable = false)
    private Instant at;

    @Column(name = "staff_name", nullable = false, length = 60)
    private String staffName;

    @Column(nullable = false, length = 24)
    private String act;

    @Column(nullable = false, length = MAX_DETAIL)
    private String detail;

    protected ActivityEvent() {}

    /** @param act such as {@code edit}, the end of the key of the text that tells it */
    ActivityEvent(Key key, Instant at, String staffName, String act, String detail) {
        this.activityId = key.activityId();
        this.id = key.id();
        this.at = at;
        this.staffName = staffName;
        this.act = act;
        this.detail = detail;
    }

    public Instant at() {
        return at;
    }

    public String staffName() {
        return staffName;
    }

    public String act() {
        return act;
    }

    public String detail() {
        return detail;
    }
}
