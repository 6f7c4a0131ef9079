package org.reststop.domain.need;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** How far a story has been read at this kiosk: longer than this, it holds news. */
@Entity
@Table(name = "story_seen")
@SuppressWarnings("NullAway.Init")
public class StorySeen {
    @Id
    @Column(name = "need_id")
    private UUID needId;

    @Column(nullable = false)
    private int steps;

    protected StorySeen() {}

    /** @param steps how many were shown */
    public StorySeen(UUID needId, int steps) {
        this.needId = needId;
        this.steps = steps;
    }

    public UUID needId() {
        return needId;
    }

    /** How many steps were shown. */
    public int steps() {
        return steps;
    }
}
