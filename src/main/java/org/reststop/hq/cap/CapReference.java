package org.reststop.hq.cap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A message that updates or cancels names another, which may not have come yet. */
@Entity
@Immutable
@Table(name = "cap_reference")
@IdClass(CapReference.Key.class)
@SuppressWarnings("NullAway.Init")
class CapReference {
    record Key(UUID alertId, String ofHash) implements Serializable {}

    @Id
    @Column(name = "alert_id")
    private UUID alertId;

    /** The other's {@link CapKey#hash}. */
    @Id
    @Column(name = "of_hash", length = 64)
    private String ofHash;

    protected CapReference() {}

    CapReference(UUID alertId, String ofHash) {
        this.alertId = alertId;
        this.ofHash = ofHash;
    }

    String ofHash() {
        return ofHash;
    }
}
