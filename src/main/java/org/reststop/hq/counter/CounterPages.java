package org.reststop.hq.counter;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.reststop.domain.station.Station;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Pages;
import org.reststop.store.Store;

/** What staff did at kiosks, and the badges that are to be printed for it. */
public final class CounterPages {
    private static final int MOST = 200;

    private final Store store;
    private final StaffDoor door;
    private final Pages pages;

    public CounterPages(Store store, StaffDoor door, Pages pages) {
        this.store = store;
        this.door = door;
        this.pages = pages;
    }

    /** {@code /counter}. */
    public List<Route> routes() {
        return List.of(door.page("/counter", this::show));
    }

    private Reply show(Request request, Visit visit) {
        return pages.show(
                200,
                visit.frame(),
                "counter",
                Map.of("sights", store.read(CounterPages::sights), "manages", visit.may(Right.MANAGE_PEOPLE)));
    }

    private static List<CounterSight> sights(StatelessSession session) {
        CounterQueries_ queries = new CounterQueries_(session);
        List<CounterEvent> events = queries.findLatest(MOST);
        Map<String, Station> stations = new HashMap<>();
        queries.findStations().forEach(station -> stations.put(station.id(), station));
        List<Long> ids = events.stream()
                .flatMap(event -> Stream.concat(Stream.of(event.authorId()), Stream.ofNullable(event.personId())))
                .distinct()
                .toList();
        Map<Long, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            queries.findPeople(ids).forEach(person -> names.put(person.id(), person.maskedName()));
        }
        return events.stream().map(event -> sight(event, stations, names)).toList();
    }

    private static CounterSight sight(CounterEvent event, Map<String, Station> stations, Map<Long, String> names) {
        String id = event.stationId();
        Long person = event.personId();
        String holder = person == null ? "" : names.getOrDefault(person, Long.toString(person));
        return new CounterSight(
                event.kind().textKey(),
                event.state(),
                names.getOrDefault(event.authorId(), Long.toString(event.authorId())),
                stations.getOrDefault(id, new Station(id, id, id, ZoneOffset.UTC)),
                event.at(),
                holder,
                person == null ? "" : Long.toString(person),
                Long.toString(event.serial()),
                event.times(),
                event.kind() == CounterEvent.Kind.NOTICE_WRITTEN
                        || event.kind() == CounterEvent.Kind.NOTICE_TAKEN_DOWN
                        || event.kind() == CounterEvent.Kind.NOTICE_PUT_BACK);
    }
}
