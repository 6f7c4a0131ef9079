package org.reststop.hq.need;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.reststop.domain.need.PlaceName;
import org.reststop.domain.need.StationPlaces;
import org.reststop.domain.station.Station;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Pages;

/** Staff's pages about the places that people choose from when they tell where something is. */
public final class PlacePages {
    private final PlaceOffice office;
    private final Fleet fleet;
    private final StaffDoor door;
    private final Pages pages;

    public PlacePages(PlaceOffice office, Fleet fleet, StaffDoor door, Pages pages) {
        this.office = office;
        this.fleet = fleet;
        this.door = door;
        this.pages = pages;
    }

    /**
     * A list as it is typed.
     *
     * @param base the revision that is edited
     * @param zh a line for each
     * @param en the English of each, on the line of the same number
     */
    public record Form(long base, String zh, String en) {
        private static Form of(StationPlaces places) {
            return new Form(
                    places.revision(),
                    places.places().stream().map(PlaceName::zh).collect(Collectors.joining("\n")),
                    places.places().stream().map(PlaceName::en).collect(Collectors.joining("\n")));
        }

        private static Form of(Request request) {
            String base = request.form("base").orElse("");
            return new Form(
                    base.matches("[0-9]{1,9}") ? Long.parseLong(base) : 0,
                    request.form("places-zh").orElse("").replace("\r\n", "\n"),
                    request.form("places-en").orElse("").replace("\r\n", "\n"));
        }

        /** An English line without a Chinese one is kept as a place that is not sound. */
        private List<PlaceName> places() {
            List<String> chinese = zh.lines().map(String::strip).toList();
            List<String> english = en.lines().map(String::strip).toList();
            List<PlaceName> all = new ArrayList<>();
            for (int i = 0; i < Math.max(chinese.size(), english.size()); i++) {
                PlaceName place = new PlaceName(
                        i < chinese.size() ? chinese.get(i) : "", i < english.size() ? english.get(i) : "");
                if (!place.zh().isEmpty() || !place.en().isEmpty()) {
                    all.add(place);
                }
            }
            return all;
        }
    }

    /** A station with its places, for the list. */
    public record Sight(String stationId, String name, List<String> places) {}

    /** {@code /need-places} and what is below it. */
    public List<Route> routes() {
        return List.of(
                door.page("/need-places", this::list),
                door.page("/need-places/{station}", Right.MANAGE_NEEDS, this::edit),
                door.form("/need-places/{station}", Right.MANAGE_NEEDS, this::save));
    }

    private Reply list(Request request, Visit visit) {
        List<Sight> sights = fleet.stations().stream()
                .map(station -> new Sight(
                        station.id(),
                        visit.frame().either(station.nameZh(), station.nameEn()),
                        office.places(station.id()).places().stream()
                                .map(place -> visit.frame().either(place.zh(), place.en()))
                                .toList()))
                .toList();
        String done = request.query("done").isPresent() ? visit.frame().say("places.saved") : "";
        return pages.show(
                200,
                visit.frame(),
                "need-places",
                Map.of("sights", sights, "manages", visit.may(Right.MANAGE_NEEDS), "done", done));
    }

    private Reply edit(Request request, Visit visit) {
        return station(request)
                .map(station -> form(200, visit, station, Form.of(office.places(station.id())), ""))
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private Reply save(Request request, Visit visit) {
        Optional<Station> station = station(request);
        if (station.isEmpty()) {
            return pages.error(404, visit.frame());
        }
        Form form = Form.of(request);
        return switch (office.save(station.get().id(), form.base(), form.places())) {
            case DONE -> Reply.seeOther("/need-places?done=saved");
            case CLASH -> form(409, visit, station.get(), form, "places.clash");
            case BROKEN -> form(422, visit, station.get(), form, "places.broken");
        };
    }

    private Optional<Station> station(Request request) {
        String id = request.segment("station");
        return fleet.stations().stream()
                .filter(station -> station.id().equals(id))
                .findFirst();
    }

    /** @param problem the key of what went wrong, or empty */
    private Reply form(int status, Visit visit, Station station, Form form, String problem) {
        return pages.show(
                status,
                visit.frame(),
                "need-place",
                Map.of(
                        "stationId",
                        station.id(),
                        "name",
                        visit.frame().either(station.nameZh(), station.nameEn()),
                        "form",
                        form,
                        "problem",
                        problem.isEmpty() ? "" : visit.frame().say(problem)));
    }
}
