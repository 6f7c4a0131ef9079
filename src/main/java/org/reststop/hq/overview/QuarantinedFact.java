package org.reststop.hq.overview;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A fact that HQ put aside, to be read by staff; the intake writes these rows. */
@Entity
@Immutable
@Table(name = "quarantine")
@SuppressWarnings("NullAway.Init")
public class QuarantinedFact {
    private static final Set<String> CODES =
            Set.of("seq-taken", "id-taken", "unreadable", "too-large", "other-station", "senseless");

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

    /** The text that says to staff why it was put aside. */
    public String reasonKey() {
        String code = code();
        return "quarantine.reason." + (CODES.contains(code) ? code : "other");
    }

    /** What exactly was wrong, in English, for whoever looks into it; may be empty. */
    public String detail() {
        String code = code();
        return CODES.contains(code) ? reason.substring(reason.indexOf(':') + 1).strip() : reason;
    }

    /** The reason begins with a code and a colon. */
    private String code() {
        int colon = reason.indexOf(':');
        return colon < 0 ? "" : reason.substring(0, colon).replace(' ', '-');
    }

    /** The fact as it came. */
    public String fact() {
        return fact;
    }
}
