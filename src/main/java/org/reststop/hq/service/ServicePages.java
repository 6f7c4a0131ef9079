package org.reststop.hq.service;

import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.reststop.domain.service.ServiceKind;
import org.reststop.domain.service.ServiceStanding;
import org.reststop.domain.service.ServiceState;
import org.reststop.domain.station.Station;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.ledger.Act;
import org.reststop.hq.ledger.Actor;
import org.reststop.hq.ledger.CaseWork;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.ledger.Outcome;
import org.reststop.hq.ledger.panel.NeedPanel;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Frame;
import org.reststop.hq.web.Pages;
import org.reststop.store.Store;

/** Staff's pages about what stations offer, and what a need's page says of the service that it reports. */
public final class ServicePages {
    private static final Set<String> TOLD = Set.of("state", "offer", "hours");

    private final Parts parts;
    private final InstantSource clock;
    private final StaffDoor door;
    private final Pages pages;

    public ServicePages(Parts parts, InstantSource clock, StaffDoor door, Pages pages) {
        this.parts = parts;
        this.clock = clock;
        this.door = door;
        this.pages = pages;
    }

    /** What the pages show and change. */
    public record Parts(Store store, ServiceBoard board, Fleet fleet, CaseWork cases) {}

    /** {@code /services} and what is below it. */
    public List<Route> routes() {
        return List.of(
                door.page("/services", this::list),
                door.page("/services/{station}", this::show),
                door.form("/services/{station}/state", this::set),
                door.form("/services/{station}/offer", Right.MANAGE_STATIONS, this::offer),
                door.form("/services/{station}/hours", Right.MANAGE_STATIONS, this::open),
                door.form("/services/{station}/mended/{need}", Right.MANAGE_NEEDS, this::mended));
    }

    /** What is said on the page of a need that reports a service, to everybody who reads it. */
    public NeedPanel panel() {
        return (entry, visit) -> parts.board().reported(entry).flatMap(standing -> station(entry.stationId())
                .map(station -> new NeedPanel.Filled(
                        visit.frame().say("service.panel"),
                        "need-service",
                        Map.of(
                                "entry",
                                entry,
                                "sight",
                                sight(station),
                                "standing",
                                standing,
                                "finishes",
                                visit.may(Right.MANAGE_NEEDS)
                                        && entry.state().isOpen()
                                        && standing.state() == ServiceState.WORKING
                                        && isTheirs(entry, visit)))));
    }

    private static boolean isTheirs(LedgerEntry entry, Visit visit) {
        var has = entry.assignee();
        return visit.may(Right.ASSIGN_NEEDS)
                || has == null
                || has.id().equals(visit.staff().id().toString());
    }

    /** What a station offers now. */
    private ServiceSight sight(Station station) {
        return ServiceSight.of(parts.store(), station, parts.board().offered(station.id()), clock.instant());
    }

    private Reply list(Request request, Visit visit) {
        List<ServiceSight> sights =
                parts.fleet().stations().stream().map(this::sight).toList();
        return pages.show(200, visit.frame(), "services", Map.of("sights", sights));
    }

    private Reply show(Request request, Visit visit) {
        String done = request.query("done")
                .filter(TOLD::contains)
                .map(what -> visit.frame().say("service.done." + what))
                .orElse("");
        return station(request.segment("station"))
                .map(station -> page(200, visit, station, Optional.empty(), new Words(done, "")))
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private record Words(String done, String problem) {}

    private Reply page(int status, Visit visit, Station station, Optional<HoursForm> typed, Words words) {
        ServiceSight sight = sight(station);
        Map<String, Object> values = new HashMap<>();
        values.put("sight", sight);
        values.put("hours", typed.orElseGet(() -> HoursForm.of(sight.offered().hours())));
        values.put("events", parts.board().events(station.id()));
        values.put(
                "busy",
                parts.board()
                        .busyness(station)
                        .map(busy -> visit.frame().say("service.busy." + busy.word()))
                        .orElse(""));
        values.put("manages", visit.may(Right.MANAGE_STATIONS));
        values.put("done", words.done());
        values.put("problem", words.problem());
        return pages.show(status, visit.frame(), "service", values);
    }

    private Reply set(Request request, Visit visit) {
        Optional<Station> station = station(request.segment("station"));
        Optional<ServiceKind> service = one(ServiceKind.values(), request.form("service"));
        Optional<ServiceState> state = one(ServiceState.values(), request.form("state"));
        if (station.isEmpty() || service.isEmpty() || state.isEmpty()) {
            return pages.error(404, visit.frame());
        }
        String note = request.form("note").orElse("").strip();
        return parts.board()
                        .set(
                                station.get().id(),
                                service.get(),
                                state.get(),
                                note,
                                visit.staff().name())
                ? back(station.get(), "state")
                : refused(visit, station.get(), "service.problem.note", ServiceStanding.MAX_NOTE);
    }

    private static Reply back(Station station, String done) {
        return Reply.seeOther("/services/" + station.id() + "?done=" + done);
    }

    private Reply refused(Visit visit, Station station, String key, int most) {
        return page(
                422,
                visit,
                station,
                Optional.empty(),
                new Words("", visit.frame().say(key, most)));
    }

    private Reply offer(Request request, Visit visit) {
        Optional<Station> station = station(request.segment("station"));
        if (station.isEmpty()) {
            return pages.error(404, visit.frame());
        }
        Map<ServiceKind, Integer> there = new EnumMap<>(ServiceKind.class);
        for (ServiceKind each : ServiceKind.values()) {
            String places = request.form("places-" + each.word()).orElse("").strip();
            if (!places.matches("[0-9]{0,3}") || number(places) > ServiceKind.MOST_PLACES) {
                return refused(visit, station.get(), "service.problem.places", ServiceKind.MOST_PLACES);
            }
            if (request.form("has-" + each.word()).isPresent()) {
                there.put(each, each.isCounted() ? number(places) : 0);
            }
        }
        parts.board().offer(station.get().id(), there, visit.staff().name());
        return back(station.get(), "offer");
    }

    private static int number(String digits) {
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private Reply open(Request request, Visit visit) {
        Optional<Station> station = station(request.segment("station"));
        if (station.isEmpty()) {
            return pages.error(404, visit.frame());
        }
        HoursForm typed = HoursForm.of(request);
        Frame frame = visit.frame();
        Optional<String> wrong = typed.wrong().map(line -> frame.say("service.problem.hours", line));
        if (wrong.isEmpty()
                && parts.board()
                        .open(station.get().id(), typed.hours(), visit.staff().name())) {
            return back(station.get(), "hours");
        }
        Words words = new Words("", wrong.orElseGet(() -> frame.say("service.problem.long")));
        return page(422, visit, station.get(), Optional.of(typed), words);
    }

    /** Tells everybody who reported a service that it works again. */
    private Reply mended(Request request, Visit visit) {
        Optional<LedgerEntry.Key> key =
                uuid(request.segment("need")).map(id -> new LedgerEntry.Key(request.segment("station"), id));
        Optional<LedgerEntry> entry = key.flatMap(
                known -> parts.store().read(session -> Optional.ofNullable(session.get(LedgerEntry.class, known))));
        if (entry.isEmpty() || parts.board().reported(entry.get()).isEmpty()) {
            return pages.error(404, visit.frame());
        }
        if (!isTheirs(entry.get(), visit)) {
            return pages.error(403, visit.frame());
        }
        Actor actor = Actor.staff(visit.staff().id().toString(), visit.staff().name());
        String words = request.form("words").orElse("").replace("\r\n", "\n").strip();
        String page = NeedPanel.address(entry.get());
        return parts.cases().act(entry.get().key(), new Act.Finish(words), actor) instanceof Outcome.Acted
                ? Reply.seeOther(page + "?done=finish")
                : pages.show(409, visit.frame(), "need-duplicate-refused", Map.of("back", page));
    }

    private Optional<Station> station(String id) {
        return parts.fleet().stations().stream()
                .filter(station -> station.id().equals(id))
                .findFirst();
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, Optional<String> name) {
        return Stream.of(values)
                .filter(value -> value.name().equals(name.orElse("")))
                .findFirst();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
