package org.reststop.hq.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.reststop.domain.service.OpeningHours;
import org.reststop.domain.service.ServiceKind;
import org.reststop.domain.service.ServiceStanding;
import org.reststop.domain.service.ServiceState;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.sync.ServiceChange;

/**
 * Changes what stations offer, in a transaction of the caller's: whoever comes last is right, and everything stays in the
 * log. Publish last, when all rows are written.
 */
final class ServiceBook {
    private final StatelessSession session;
    private final FeedPublisher feed;
    private final Map<String, StationServices> changed = new LinkedHashMap<>();

    ServiceBook(StatelessSession session, FeedPublisher feed) {
        this.session = session;
        this.feed = feed;
    }

    /** A station as a whole, locked; made if this is the first time that anything is said of it. */
    StationServices lock(String stationId) {
        StationServices held = session.get(StationServices.class, stationId, LockMode.PESSIMISTIC_WRITE);
        if (held == null) {
            held = new StationServices(stationId);
            session.insert(held);
        }
        return held;
    }

    /** Sets how a service stands; false if the station has none such. */
    boolean set(StationServices station, ServiceKind service, ServiceState state, String note, Said said) {
        ServiceEntry entry = session.get(ServiceEntry.class, new ServiceEntry.Key(station.stationId(), service));
        if (entry == null) {
            return false;
        }
        entry.set(state, note, said.when().at());
        session.update(entry);
        session.insert(new ServiceEvent(key(station, said), service, state, note, said.when(), said.by()));
        touch(station);
        return true;
    }

    /** Who says something, and by which fact or form. */
    record Said(UUID id, ServiceEvent.When when, ServiceEvent.By by) {}

    /** What a station has: how many there are of each service, 0 where that is not told. Others are no longer there. */
    void offer(StationServices station, Map<ServiceKind, Integer> there, Instant at, Log log) {
        Set<ServiceKind> before = new HashSet<>();
        for (ServiceEntry entry : new ServiceQueries_(session).findServices(station.stationId())) {
            before.add(entry.service());
            Integer places = there.get(entry.service());
            if (places == null) {
                session.delete(entry);
                log.note(ServiceEvent.Kind.DROP, entry.service());
            } else if (places != entry.places()) {
                entry.count(places);
                session.update(entry);
                log.note(ServiceEvent.Kind.OFFER, entry.service());
            }
        }
        there.forEach((service, places) -> {
            if (!before.contains(service)) {
                session.insert(new ServiceEntry(new ServiceEntry.Key(station.stationId(), service), places, at));
                log.note(ServiceEvent.Kind.OFFER, service);
            }
        });
        touch(station);
    }

    /** Writes what was done into the log. */
    @FunctionalInterface
    interface Log {
        void note(ServiceEvent.Kind kind, ServiceKind service);
    }

    void open(StationServices station, OpeningHours hours, Said said) {
        station.open(hours);
        session.insert(new ServiceEvent(key(station, said), ServiceEvent.Kind.HOURS, null, said.when(), said.by()));
        touch(station);
    }

    void note(StationServices station, ServiceEvent.Kind kind, ServiceKind service, Said said) {
        session.insert(new ServiceEvent(key(station, said), kind, service, said.when(), said.by()));
    }

    private static ServiceEvent.Key key(StationServices station, Said said) {
        return new ServiceEvent.Key(station.stationId(), said.id());
    }

    /** Something of a station has changed, so that its kiosks shall hear of it. */
    void touch(StationServices station) {
        changed.put(station.stationId(), station);
    }

    /** Tells kiosks of what has changed: last in the transaction. */
    void publish() {
        for (StationServices station : changed.values()) {
            station.count();
            session.update(station);
        }
        for (StationServices station : changed.values()) {
            ServiceChange.Published document = new ServiceChange.Published(
                    station.stationId(),
                    station.revision(),
                    station.hours().text(),
                    standings(session, station.stationId()),
                    station.answers());
            feed.publish(session, document, station.stationId());
        }
        changed.clear();
    }

    /** A station's services in their order. */
    static List<ServiceStanding> standings(StatelessSession session, String stationId) {
        ServiceQueries queries = new ServiceQueries_(session);
        Map<ServiceKind, ServiceReport> reports = new LinkedHashMap<>();
        queries.findOpen(stationId).forEach(report -> reports.putIfAbsent(report.service(), report));
        List<ServiceStanding> all = new ArrayList<>();
        for (ServiceEntry entry : queries.findServices(stationId)) {
            Optional<ServiceReport> report = Optional.ofNullable(reports.get(entry.service()));
            all.add(new ServiceStanding(
                    entry.service(),
                    entry.state(),
                    entry.places(),
                    entry.note(),
                    entry.since(),
                    report.map(each -> each.key().needId()).orElse(null),
                    report.map(each -> reporters(session, each.key())).orElse(0)));
        }
        all.sort(Comparator.comparing(ServiceStanding::service));
        return all;
    }

    private static int reporters(StatelessSession session, ServiceReport.Key key) {
        LedgerEntry entry = session.get(LedgerEntry.class, new LedgerEntry.Key(key.stationId(), key.needId()));
        return entry == null ? 1 : entry.supporters() + 1;
    }
}
