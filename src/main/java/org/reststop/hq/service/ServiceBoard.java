package org.reststop.hq.service;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.hibernate.StatelessSession;
import org.reststop.domain.UuidV7;
import org.reststop.domain.person.Person;
import org.reststop.domain.service.Busyness;
import org.reststop.domain.service.OpenTimes;
import org.reststop.domain.service.OpeningHours;
import org.reststop.domain.service.RestServices_;
import org.reststop.domain.service.ServiceKind;
import org.reststop.domain.service.ServiceStanding;
import org.reststop.domain.service.ServiceState;
import org.reststop.domain.station.Station;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.store.Store;

/** What staff do with services; all of it is put on record. Safe to call from any thread; waits for the database. */
public final class ServiceBoard {
    /** The entities of this package. */
    public static final List<Class<?>> ENTITIES =
            List.of(StationServices.class, ServiceEntry.class, ServiceEvent.class, ServiceReport.class);

    private static final int MOST_EVENTS = 200;

    private final Store store;
    private final FeedPublisher feed;
    private final InstantSource clock;
    private final UuidV7 ids;

    public ServiceBoard(Store store, FeedPublisher feed, InstantSource clock, UuidV7 ids) {
        this.store = store;
        this.feed = feed;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * What a station offers.
     *
     * @param revision 0 if nobody has ever said anything of it
     * @param services in their order
     */
    public record Offered(long revision, OpeningHours hours, List<ServiceStanding> services) {}

    /** What a station offers now. */
    public Offered offered(String stationId) {
        return store.read(session -> {
            StationServices held = session.get(StationServices.class, stationId);
            return held == null
                    ? new Offered(0, OpeningHours.UNKNOWN, List.of())
                    : new Offered(held.revision(), held.hours(), ServiceBook.standings(session, stationId));
        });
    }

    /** How busy a station is, by the check-ins that have come from all of its kiosks; empty if nobody knows yet. */
    Optional<Busyness> busyness(Station station) {
        Instant now = clock.instant();
        return store.read(session -> Busyness.at(new RestServices_(session), station.id(), station.timeZone(), now));
    }

    /**
     * What was done at a station.
     *
     * @param who the account's name, or as whom a kiosk knows whoever was at it; empty if that is not known any more
     */
    public record Done(ServiceEvent event, String who) {}

    /** What was done at a station, the newest first; at most two hundred. */
    List<Done> events(String stationId) {
        return store.read(session -> new ServiceQueries_(session)
                .findEvents(stationId, MOST_EVENTS).stream()
                        .map(event -> new Done(event, who(session, event)))
                        .toList());
    }

    private static String who(StatelessSession session, ServiceEvent event) {
        Long person = event.personId();
        Person known = person == null ? null : session.get(Person.class, person);
        return known == null ? event.staffName() : known.maskedName();
    }

    /** Which service a need reports, if it reports one, as that stands now. */
    Optional<ServiceStanding> reported(LedgerEntry need) {
        return store.read(session -> new ServiceQueries_(session)
                .findReport(need.stationId(), need.id()).stream()
                        .findFirst()
                        .flatMap(report -> ServiceBook.standings(session, need.stationId()).stream()
                                .filter(each -> each.service() == report.service())
                                .findFirst()));
    }

    /** Sets how a service stands; false if the station has none such, or the note cannot be one. */
    public boolean set(String stationId, ServiceKind service, ServiceState state, String note, String staff) {
        if (!ServiceStanding.isNote(note)) {
            return false;
        }
        return store.write(tx -> {
            ServiceBook book = new ServiceBook(tx.session(), feed);
            boolean done = book.set(book.lock(stationId), service, state, note, said(staff));
            book.publish();
            return done;
        });
    }

    /** What a station has, with how many there are of each, 0 where that is not told. */
    public void offer(String stationId, Map<ServiceKind, Integer> there, String staff) {
        change(
                stationId,
                (book, station) -> book.offer(
                        station,
                        there,
                        clock.instant(),
                        (kind, service) -> book.note(station, kind, service, said(staff))));
    }

    /** When a station is open; false if that is too long to be kept. */
    public boolean open(String stationId, OpeningHours hours, String staff) {
        if (hours.text().length() > OpenTimes.MAX_TEXT) {
            return false;
        }
        change(stationId, (book, station) -> book.open(station, hours, said(staff)));
        return true;
    }

    private void change(String stationId, BiConsumer<ServiceBook, StationServices> deed) {
        store.write(tx -> {
            ServiceBook book = new ServiceBook(tx.session(), feed);
            deed.accept(book, book.lock(stationId));
            book.publish();
            return stationId;
        });
    }

    private ServiceBook.Said said(String staff) {
        Instant now = clock.instant();
        UUID id = ids.next();
        return new ServiceBook.Said(id, new ServiceEvent.When(now, now), ServiceEvent.By.staff(staff));
    }
}
