package org.reststop.hq.service;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.service.ServiceKind;
import org.reststop.domain.service.ServiceStanding;
import org.reststop.domain.service.ServiceState;

/** What somebody did with a station's services. Written once, never changed but when a person is forgotten. */
@Entity
@Table(name = "service_event")
@IdClass(ServiceEvent.Key.class)
@SuppressWarnings("NullAway.Init")
public class ServiceEvent {
    /** The id is the fact's where it came from a kiosk. */
    public record Key(String stationId, UUID id) implements Serializable {}

    /** What was done. */
    public enum Kind {
        /** A state was set. */
        STATE,
        /** A service was taken up, or how many there are of it was put right. */
        OFFER,
        /** A service is no longer there. */
        DROP,
        /** Other opening hours. */
        HOURS;

        /** The end of the key of the text that tells it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Who did it.
     *
     * @param staffName of the account; empty for whoever was at a kiosk
     * @param personId of whoever was at a kiosk; null for an account
     * @param kioskId null for an account
     */
    record By(
            String staffName,
            @Nullable Long personId,
            @Nullable UUID kioskId) {
        static By staff(String name) {
            return new By(name, null, null);
        }
    }

    /**
     * When it was.
     *
     * @param at as far as HQ can tell
     * @param received by HQ's clock, which orders them
     */
    record When(Instant at, Instant received) {}

    @Id
    @Column(name = "station_id", length = 32)
    private String stationId;

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    @Column(length = 24)
    private @Nullable ServiceKind service;

    @Enumerated(EnumType.STRING)
    @Column(length = 16)
    private @Nullable ServiceState state;

    @Column(nullable = false, length = ServiceStanding.MAX_NOTE)
    private String note;

    @Column(nullable = false)
    private Instant at;

    @Column(name = "received_at", nullable = false)
    private Instant receivedAt;

    @Column(name = "staff_name", nullable = false, length = 60)
    private String staffName;

    @Column(name = "person_id")
    private @Nullable Long personId;

    @Column(name = "kiosk_id")
    private @Nullable UUID kioskId;

    protected ServiceEvent() {}

    /** @param service null if it is of the opening hours */
    ServiceEvent(Key key, Kind kind, @Nullable ServiceKind service, When when, By by) {
        this.stationId = key.stationId();
        this.id = key.id();
        this.kind = kind;
        this.service = service;
        this.note = "";
        this.at = when.at();
        this.receivedAt = when.received();
        this.staffName = by.staffName();
        this.personId = by.personId();
        this.kioskId = by.kioskId();
    }

    /** That a state was set. */
    ServiceEvent(Key key, ServiceKind service, ServiceState state, String note, When when, By by) {
        this(key, Kind.STATE, service, when, by);
        this.state = state;
        this.note = note;
    }

    public Kind kind() {
        return kind;
    }

    /** Null if it is of the opening hours. */
    public @Nullable ServiceKind service() {
        return service;
    }

    /** Null unless one was set. */
    public @Nullable ServiceState state() {
        return state;
    }

    public String note() {
        return note;
    }

    /** When it was, as far as HQ can tell. */
    public Instant at() {
        return at;
    }

    /** Empty for whoever was at a kiosk. */
    public String staffName() {
        return staffName;
    }

    /** Who was at a kiosk; null for an account, and once that person is forgotten. */
    public @Nullable Long personId() {
        return personId;
    }

    /** Whether it was done at a kiosk. */
    public boolean isOfKiosk() {
        return kioskId != null;
    }
}
