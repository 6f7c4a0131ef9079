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
import java.util.UUID;
import org.reststop.domain.service.ServiceKind;

/** That a need reports a service as broken. */
@Entity
@Table(name = "service_report")
@IdClass(ServiceReport.Key.class)
@SuppressWarnings("NullAway.Init")
class ServiceReport {
    record Key(String stationId, UUID needId) implements Serializable {}

    @Id
    @Column(name = "station_id", length = 32)
    private String stationId;

    @Id
    @Column(name = "need_id")
    private UUID needId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 24)
    private ServiceKind service;

    @Column(nullable = false)
    private Instant at;

    @Column(name = "is_open", nullable = false)
    private boolean open;

    protected ServiceReport() {}

    /** @param open whether others join it */
    ServiceReport(Key key, ServiceKind service, Instant at, boolean open) {
        this.stationId = key.stationId();
        this.needId = key.needId();
        this.service = service;
        this.at = at;
        this.open = open;
    }

    Key key() {
        return new Key(stationId, needId);
    }

    ServiceKind service() {
        return service;
    }

    Instant at() {
        return at;
    }

    boolean isOpen() {
        return open;
    }

    void open(boolean now) {
        open = now;
    }
}
