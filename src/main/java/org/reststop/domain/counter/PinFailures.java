package org.reststop.domain.counter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How often in a row somebody's PIN was mistyped at this kiosk, by whatever badge. */
@Entity
@Table(name = "counter_failures")
@SuppressWarnings("NullAway.Init")
public class PinFailures {
    @Id
    @Column(name = "person_id")
    private long personId;

    @Column(nullable = false)
    private int failures;

    protected PinFailures() {}

    public PinFailures(long personId, int failures) {
        this.personId = personId;
        this.failures = failures;
    }

    public long personId() {
        return personId;
    }

    public int failures() {
        return failures;
    }
}
