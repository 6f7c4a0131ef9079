package org.reststop.domain.counter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The PIN of somebody who serves at this kiosk's station, as HQ has set it. */
@Entity
@Table(name = "counter_pin")
@SuppressWarnings("NullAway.Init")
public class CounterPin {
    @Id
    @Column(name = "person_id")
    private long personId;

    @Column(nullable = false, length = PinHash.MAX_TEXT)
    private String hash;

    protected CounterPin() {}

    public CounterPin(long personId, PinHash hash) {
        this.personId = personId;
        this.hash = hash.text();
    }

    public long personId() {
        return personId;
    }

    public PinHash hash() {
        return PinHash.ofText(hash);
    }
}
