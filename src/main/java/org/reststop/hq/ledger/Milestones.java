package org.reststop.hq.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When what came to pass with a need, for figures; each null if it has not.
 *
 * @param assigned first given to somebody
 * @param answered its author was first told something by a person
 * @param done last done
 * @param settled confirmed, declined or referred
 */
@Embeddable
public record Milestones(
        @Column(name = "assigned_at") @Nullable Instant assigned,
        @Column(name = "answered_at") @Nullable Instant answered,
        @Column(name = "done_at") @Nullable Instant done,
        @Column(name = "settled_at") @Nullable Instant settled) {
    /** Nothing yet. */
    static final Milestones NONE = new Milestones(null, null, null, null);

    Milestones assigned(Instant at) {
        return assigned == null ? new Milestones(at, answered, done, settled) : this;
    }

    Milestones answered(Instant at) {
        return answered == null ? new Milestones(assigned, at, done, settled) : this;
    }

    Milestones done(Instant at) {
        return new Milestones(assigned, answered, at, settled);
    }

    Milestones settled(Instant at) {
        return new Milestones(assigned, answered, done, at);
    }

    Milestones reopened() {
        return new Milestones(assigned, answered, null, null);
    }
}
