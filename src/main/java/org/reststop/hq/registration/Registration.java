package org.reststop.hq.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.hq.intake.Consequences;
import org.reststop.hq.intake.Sender;
import org.reststop.sync.PersonFact;

/** What somebody told of themselves at a kiosk, and what staff decided. */
@Entity
@Table(name = "registration")
@SuppressWarnings("NullAway.Init")
public class Registration {
    /** What staff decided. */
    public enum State {
        PENDING,
        APPROVED,
        REFUSED,
        /** It is somebody whom HQ knew already. */
        MERGED,
        /** What was personal in it is gone. */
        FORGOTTEN;

        /** The end of the keys of its texts, and its class in the style sheet. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    private UUID id;

    @Column(name = "station_id", nullable = false, length = 32)
    private String stationId;

    @Column(name = "kiosk_id", nullable = false)
    private UUID kioskId;

    @Column(name = "person_id", nullable = false)
    private long personId;

    @Column(name = "code_sha256", nullable = false, length = 64)
    private String codeSha256;

    @Column(nullable = false, length = 60)
    private String name;

    @Column(nullable = false, length = 60)
    private String company;

    @Column(name = "phone_tail", nullable = false, length = 4)
    private String phoneTail;

    @Column(nullable = false)
    private int consent;

    @Column(name = "registered_at", nullable = false)
    private Instant registeredAt;

    @Column(name = "received_at", nullable = false)
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private State state;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    private @Nullable String reason;

    @Column(name = "same_as")
    private @Nullable Long sameAs;

    protected Registration() {}

    Registration(Consequences.Accepted fact, PersonFact.Registered body, Sender sender, Instant receivedAt) {
        this.id = fact.id();
        this.stationId = sender.stationId();
        this.kioskId = sender.kiosk();
        this.personId = body.personId();
        this.codeSha256 = body.codeSha256();
        this.name = body.name().strip();
        this.company = body.company().strip();
        this.phoneTail = body.phoneTail();
        this.consent = body.consent();
        this.registeredAt = fact.at();
        this.receivedAt = receivedAt;
        this.state = State.PENDING;
    }

    /** The id of the fact that told of it. */
    public UUID id() {
        return id;
    }

    public String stationId() {
        return stationId;
    }

    public UUID kioskId() {
        return kioskId;
    }

    public long personId() {
        return personId;
    }

    String codeSha256() {
        return codeSha256;
    }

    /** As the person told it, or as staff corrected it; empty once it is forgotten. */
    public String name() {
        return name;
    }

    /** Empty if none of the usual ones was told. */
    public String company() {
        return company;
    }

    /** The last four digits of the phone's number, or empty. */
    public String phoneTail() {
        return phoneTail;
    }

    /** The version of the text that the person agreed to. */
    public int consent() {
        return consent;
    }

    /** By HQ's clock. */
    public Instant receivedAt() {
        return receivedAt;
    }

    public State state() {
        return state;
    }

    /** Null while nothing is decided. */
    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    /** The name of who decided; null while nothing is. */
    public @Nullable String decidedBy() {
        return decidedBy;
    }

    /** Why it was refused; null unless it was. */
    public @Nullable String reason() {
        return reason;
    }

    /** Who it is, if HQ knew the person already. */
    public @Nullable Long sameAs() {
        return sameAs;
    }

    void correct(Details details) {
        name = details.name();
        company = details.company();
        phoneTail = details.phoneTail();
    }

    void decide(State decision, String by, Instant at) {
        state = decision;
        decidedBy = by;
        decidedAt = at;
    }

    void refuse(String why, String by, Instant at) {
        decide(State.REFUSED, by, at);
        reason = why;
    }

    void merge(long into, String by, Instant at) {
        decide(State.MERGED, by, at);
        sameAs = into;
    }

    void reopen() {
        state = State.PENDING;
        decidedBy = null;
        decidedAt = null;
        reason = null;
        sameAs = null;
    }

    void forget() {
        state = State.FORGOTTEN;
        name = "";
        company = "";
        phoneTail = "";
        reason = null;
    }
}
