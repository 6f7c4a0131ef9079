package org.reststop.hq.flag;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reststop.domain.station.Station;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Pages;

/** Badges that staff must look at, and what they make of each. */
public final class FlagPages {
    private static final Set<String> DONE = Set.of("fine", "lent", "copied", "gone");

    private final Flags flags;
    private final Fleet fleet;
    private final StaffDoor door;
    private final Pages pages;

    public FlagPages(Flags flags, Fleet fleet, StaffDoor door, Pages pages) {
        this.flags = flags;
        this.fleet = fleet;
        this.door = door;
        this.pages = pages;
    }

    /** {@code /badges/flags} for everybody who is signed in, and the form of each flag for those who manage people. */
    public List<Route> routes() {
        return List.of(
                door.page("/badges/flags", this::list),
                door.form("/badges/flags/{id}", Right.MANAGE_PEOPLE, this::settle));
    }

    private Reply list(Request request, Visit visit) {
        Map<String, Station> stations =
                fleet.stations().stream().collect(Collectors.toMap(Station::id, Function.identity()));
        Flags.Listed listed = flags.open(request.query("page"));
        List<FlagSight> sights = listed.flags().stream()
                .map(open -> sight(open, stations, visit))
                .toList();
        boolean manages = visit.may(Right.MANAGE_PEOPLE);
        String done = request.query("done")
                .filter(DONE::contains)
                .map(word -> visit.frame().say("flags.done." + word))
                .orElse("");
        return pages.show(
                200,
                visit.frame(),
                "badge-flags",
                Map.of("sights", sights, "manages", manages, "pager", listed.pager(), "done", done));
    }

    private static FlagSight sight(Flags.Open open, Map<String, Station> stations, Visit visit) {
        BadgeFlag flag = open.flag();
        Optional<Station> first = Optional.ofNullable(stations.get(flag.firstStation()));
        ZoneId zone = first.map(Station::timeZone).orElse(ZoneOffset.UTC);
        return new FlagSight(
                flag,
                open.maskedName(),
                name(flag.firstStation(), stations, visit),
                name(flag.secondStation(), stations, visit),
                zone);
    }

    private static String name(String id, Map<String, Station> stations, Visit visit) {
        Station station = stations.get(id);
        return station == null ? id : visit.frame().either(station.nameZh(), station.nameEn());
    }

    private Reply settle(Request request, Visit visit) {
        Optional<UUID> id = uuid(request.segment("id"));
        Optional<BadgeFlag.Decision> decision = request.form("decision")
                .flatMap(word -> Arrays.stream(BadgeFlag.Decision.values())
                        .filter(each -> each.name().equals(word))
                        .findFirst());
        String note = request.form("note").orElse("").strip();
        if (id.isEmpty() || decision.isEmpty()) {
            return pages.error(404, visit.frame());
        }
        boolean settled = flags.settle(id.get(), decision.get(), visit.staff().name(), note);
        return Reply.seeOther("/badges/flags?done=" + (settled ? word(decision.get()) : "gone"));
    }

    private static String word(BadgeFlag.Decision decision) {
        return decision.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
