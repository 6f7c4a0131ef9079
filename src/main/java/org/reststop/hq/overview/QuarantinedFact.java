package org.reststop.hq.overview;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A fact that HQ put aside, to be read by staff; the intake writes these rows. */
@Entity
@Immutable
@Table(name = "quarantine")
@SuppressWarnings("NullAway.Init")
public class QuarantinedFact {
    @Id
    private UUID id;

    @Column(name = "kiosk_id", nullable = false)
    private UUID kioskId;

    @Column(nullable = false)
    private long seq;

    @Column(name = "received_at", nullable = false)
    private Instant receivedAt;

    @Column(nullable = false, length = 400)
    private String reason;

    @Column(nullable = false)
    private String fact;

    protected QuarantinedFact() {}

    public UUID id() {
        return id;
    }

    public UUID kioskId() {
        return kioskId;
    }

    /** Its number in the kiosk's outbox. */
    public long seq() {
        return seq;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** Why it was put aside, in English, for whoever looks into it. */
    public String reason() {
        return reason;
    }

    /** The fact as it came. */
    public String fact() {
        return fact;
    }
}
