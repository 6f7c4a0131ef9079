package org.reststop.domain.badge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The latest code of a phone badge that somebody has checked in with: it and those before it are used up. */
@Entity
@Table(name = "phone_use")
@SuppressWarnings("NullAway.Init")
public class PhoneUse {
    @Id
    private long serial;

    @Column(name = "counter", nullable = false)
    private long counter;

    protected PhoneUse() {}

    /** @param counter as {@link PhoneCode#counter} gives it */
    public PhoneUse(long serial, long counter) {
        this.serial = serial;
        this.counter = counter;
    }

    public long serial() {
        return serial;
    }

    public long counter() {
        return counter;
    }
}
