package org.reststop.hq.counter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.reststop.domain.counter.PinHash;

/** The PIN of somebody of the staff, as it is hashed. */
@Entity
@Table(name = "counter_pin")
@SuppressWarnings("NullAway.Init")
class HeldPin {
    @Id
    @Column(name = "person_id")
    private long personId;

    @Column(nullable = false, length = PinHash.MAX_TEXT)
    private String hash;

    @Column(name = "set_at", nullable = false)
    private Instant setAt;

    @Column(name = "set_by", nullable = false, length = 60)
    private String setBy;

    protected HeldPin() {}

    HeldPin(long personId, PinHash hash, Instant setAt, String setBy) {
        this.personId = personId;
        this.hash = hash.text();
        this.setAt = setAt;
        this.setBy = setBy;
    }

    Instant setAt() {
        return setAt;
    }

    String setBy() {
        return setBy;
    }
}
