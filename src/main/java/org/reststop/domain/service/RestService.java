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

/** A service of this kiosk's station, as HQ published it or as staff have set it here since. */
@Entity
@Table(name = "rest_service")
@SuppressWarnings("NullAway.Init")
public class RestService {
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

    private @Nullable UUID report;

    @Column(nullable = false)
    private int reporters;

    @Column
    private @Nullable UUID pending;

    protected RestService() {}

    /** @param pending the fact of this kiosk's that set it and that HQ has not answered yet; null if there is none */
    public RestService(ServiceStanding standing, @Nullable UUID pending) {
        this.service = standing.service();
        this.state = standing.state();
        this.places = standing.places();
        this.note = standing.note();
        this.since = standing.since();
        this.report = standing.report();
        this.reporters = standing.reporters();
        this.pending = pending;
    }

    public ServiceStanding standing() {
        return new ServiceStanding(service, state, places, note, since, report, reporters);
    }

    /** The fact of this kiosk's that HQ has not answered yet; null if there is none. */
    public @Nullable UUID pending() {
        return pending;
    }
}
