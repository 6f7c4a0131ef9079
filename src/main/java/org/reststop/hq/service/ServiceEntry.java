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
import org.reststop.domain.service.ServiceKind;
import org.reststop.domain.service.ServiceStanding;
import org.reststop.domain.service.ServiceState;

/** A service of a station as it stands. */
@Entity
@Table(name = "station_service")
@IdClass(ServiceEntry.Key.class)
@SuppressWarnings("NullAway.Init")
class ServiceEntry {
    /** A station has each service once. */
    record Key(String stationId, ServiceKind service) implements Serializable {}

    @Id
    @Column(name = "station_id", length = 32)
    private String stationId;

    @Id
    @Enumerated(EnumType.STRING)
    @Column(length = 24)
    private ServiceKind service;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private ServiceState state;

    @Column(nullable = false)
    private int places;

    @Column(nullable = false, length = ServiceStanding.MAX_NOTE)
    private String note;

    @Column(nullable = false)
    private Instant since;

    protected ServiceEntry() {}

    /** One that works. */
    ServiceEntry(Key key, int places, Instant since) {
        this.stationId = key.stationId();
        this.service = key.service();
        this.state = ServiceState.WORKING;
        this.places = places;
        this.note = "";
        this.since = since;
    }

    String stationId() {
        return stationId;
    }

    ServiceKind service() {
        return service;
    }

    ServiceState state() {
        return state;
    }

    int places() {
        return places;
    }

    String note() {
        return note;
    }

    Instant since() {
        return since;
    }

    void set(ServiceState next, String said, Instant at) {
        since = next == state ? since : at;
        state = next;
        note = said;
    }

    void count(int there) {
        places = there;
    }
}
