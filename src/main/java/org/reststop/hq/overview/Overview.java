package org.reststop.hq.overview;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.reststop.domain.station.Station;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.fleet.KioskSight;
import org.reststop.hq.fleet.KioskState;
import org.reststop.store.Store;

/** Looks up what the overview shows. Safe to call from any thread; waits for the database. */
public final class Overview {
    /** What the store must know of. */
    public static final List<Class<?>> ENTITIES = List.of(QuarantinedFact.class);

    private static final int LATEST = 8;
    private static final int MAX_QUARANTINED = 200;

    private final Store store;
    private final Fleet fleet;
    private final InstantSource clock;

    public Overview(Store store, Fleet fleet, InstantSource clock) {
        this.store = store;
        this.fleet = fleet;
        this.clock = clock;
    }

    /** How things stand now; "today" is told by each station's own clocks. */
    public Board board() {
        Instant now = clock.instant();
        List<KioskSight> kiosks = fleet.sights().stream()
                .filter(sight -> sight.state() != KioskState.REVOKED)
                .toList();
        List<Station> stations = fleet.stations();
        return store.read(session -> {
            List<StationDay> days =
                    stations.stream().map(station -> day(session, station, now)).toList();
            long quarantined = new OverviewQueries_(session).countQuarantined();
            long conflicts = new OverviewQueries_(session).countConflicts();
            long flags = new OverviewQueries_(session).countFlags();
            long registrations = new OverviewQueries_(session).countRegistrations();
            return new Board(days, kiosks, quarantined, conflicts, flags, registrations, now);
        });
    }

    /** What waits for somebody who looks at the overview. */
    public Waiting waiting(UUID staffId, boolean supervises) {
        return store.read(session -> {
            OverviewQueries queries = new OverviewQueries_(session);
            return new Waiting(queries.countNews(staffId.toString()), supervises ? queries.countEscalated() : 0);
        });
    }

    /** The facts that HQ put aside most recently. */
    public List<QuarantinedFact> quarantined() {
        return store.read(session -> new OverviewQueries_(session).findQuarantined(MAX_QUARANTINED));
    }

    private static StationDay day(StatelessSession session, Station station, Instant now) {
        ZoneId zone = station.timeZone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        Instant from = today.atStartOfDay(zone).toInstant();
        Instant until = today.plusDays(1).atStartOfDay(zone).toInstant();
        OverviewQueries_ queries = new OverviewQueries_(session);
        List<Instant> times = queries.findTimes(station.id(), from, until);
        List<Visitor> latest = queries.findLatest(station.id(), from, until, LATEST);
        return new StationDay(station, times.size(), HourChart.of(times, zone, now), latest);
    }
}
