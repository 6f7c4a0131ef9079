package org.reststop.hq.counter;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reststop.domain.station.Station;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Pages;

/** Where PINs for kiosks are given and taken away, by whoever may make somebody staff. */
public final class PinPages {
    private static final String PATH = "/counter/pins/{id}";

    private final PinOffice office;
    private final StaffDoor door;
    private final Pages pages;

    public PinPages(PinOffice office, StaffDoor door, Pages pages) {
        this.office = office;
        this.door = door;
        this.pages = pages;
    }

    /** {@code /counter/pins/{id}} and what is below it. */
    public List<Route> routes() {
        return List.of(
                door.page(PATH, Right.APPOINT, this::show),
                door.form(PATH, Right.APPOINT, this::give),
                door.form(PATH + "/away", Right.APPOINT, this::takeAway));
    }

    private Reply show(Request request, Visit visit) {
        boolean away = request.query("done").filter("away"::equals).isPresent();
        return find(request)
                .map(sight -> page(200, visit, sight, "", away ? visit.frame().say("pin.done") : ""))
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private Reply give(Request request, Visit visit) {
        Optional<PinOffice.Sight> found = find(request);
        if (found.isEmpty()) {
            return pages.error(404, visit.frame());
        }
        PinOffice.Sight sight = found.get();
        Set<String> chosen = sight.stations().stream()
                .map(Station::id)
                .filter(id -> request.form("station-" + id).isPresent())
                .collect(Collectors.toSet());
        long id = sight.person().id();
        Optional<String> pin = office.give(id, chosen, visit.staff().name());
        if (pin.isEmpty()) {
            return page(422, visit, sight, visit.frame().say("pin.no-station"), "");
        }
        String at = sight.stations().stream()
                .filter(station -> chosen.contains(station.id()))
                .map(station -> visit.frame().either(station.nameZh(), station.nameEn()))
                .collect(Collectors.joining(", "));
        Map<String, Object> values = new HashMap<>();
        values.put("personId", Long.toString(id));
        values.put("name", sight.person().maskedName());
        values.put("pin", pin.get());
        values.put("at", at);
        return pages.show(200, visit.frame(), "pin-given", values);
    }

    private Reply takeAway(Request request, Visit visit) {
        return find(request)
                .map(sight -> {
                    long id = sight.person().id();
                    office.takeAway(id);
                    return Reply.seeOther("/counter/pins/" + id + "?done=away");
                })
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private Optional<PinOffice.Sight> find(Request request) {
        String id = request.segment("id");
        return id.matches("\\d{1,18}") ? office.find(Long.parseLong(id)) : Optional.empty();
    }

    private Reply page(int status, Visit visit, PinOffice.Sight sight, String problem, String done) {
        ZoneId zone = sight.stations().isEmpty()
                ? ZoneOffset.UTC
                : sight.stations().getFirst().timeZone();
        Map<String, Object> values = new HashMap<>();
        values.put("personId", Long.toString(sight.person().id()));
        values.put("name", sight.person().maskedName());
        values.put(
                "has",
                sight.setAt()
                        .map(at -> visit.frame().say("pin.has", visit.frame().date(at, zone), sight.setBy()))
                        .orElse(""));
        values.put("stations", sight.stations());
        values.put("at", sight.at());
        values.put("problem", problem);
        values.put("done", done);
        return pages.show(status, visit.frame(), "pin", values);
    }
}
