package org.reststop.hq.badge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Somebody who was known by another id before. What happened keeps the id under which it happened. */
@Entity
@Table(name = "person_alias")
@SuppressWarnings("NullAway.Init")
public class PersonAlias {
    @Id
    @Column(name = "person_id")
    private long personId;

    @Column(name = "same_as", nullable = false)
    private long sameAs;

    protected PersonAlias() {}

    PersonAlias(long personId, long sameAs) {
        this.personId = personId;
        this.sameAs = sameAs;
    }

    long sameAs() {
        return sameAs;
    }
}
