package org.reststop.domain.service;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That somebody reported a service as broken at this kiosk: the first by a need, others by joining it. */
@Entity
@Table(name = "reported_service")
@SuppressWarnings("NullAway.Init")
public class ReportedService {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 24)
    private ServiceKind service;

    @Column(name = "need_id", nullable = false)
    private UUID needId;

    @Column(name = "person_id")
    private @Nullable Long personId;

    @Column(nullable = false)
    private Instant at;

    protected ReportedService() {}

    /**
     * @param id the fact's
     * @param needId the need that it raised or joined
     * @param personId null if nobody had checked in
     */
    public ReportedService(UUID id, ServiceKind service, UUID needId, @Nullable Long personId, Instant at) {
        this.id = id;
        this.service = service;
        this.needId = needId;
        this.personId = personId;
        this.at = at;
    }

    public ServiceKind service() {
        return service;
    }

    public UUID needId() {
        return needId;
    }

    /** Null if nobody had checked in. */
    public @Nullable Long personId() {
        return personId;
    }

    public Instant at() {
        return at;
    }
}
