package org.reststop.hq.cap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A message as it came, kept apart from the list because it may be long. */
@Entity
@Immutable
@Table(name = "cap_text")
@SuppressWarnings("NullAway.Init")
class CapText {
    @Id
    @Column(name = "alert_id")
    private UUID alertId;

    @Column(nullable = false)
    private String raw;

    protected CapText() {}

    CapText(UUID alertId, String raw) {
        this.alertId = alertId;
        this.raw = raw;
    }

    String raw() {
        return raw;
    }
}
