package org.reststop.hq.people;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reststop.domain.station.Station;
import org.reststop.hq.badge.BadgeSight;
import org.reststop.hq.badge.RosterEntry;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.people.PeoplePages.Numbers;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Pages;

/** The page about somebody: what is known, the badges, and issuing one. */
final class PersonPages {
    /** For how many days a badge may be issued at the counter. */
    static final List<Integer> DAYS = List.of(30, 90, 180, 365, 730);

    private static final Set<String> DONE =
            Set.of("added", "changed", "issued", "issued-before", "replaced", "revoked", "settled");

    private final PeoplePages.Parts parts;
    private final StaffDoor door;
    private final Pages pages;

    PersonPages(PeoplePages.Parts parts, StaffDoor door, Pages pages) {
        this.parts = parts;
        this.door = door;
        this.pages = pages;
    }

    List<Route> routes() {
        return List.of(
                door.page("/people/{id}", this::show),
                door.form("/people/{id}/badges", Right.MANAGE_PEOPLE, this::issue));
    }

    private Reply show(Request request, Visit visit) {
        Optional<RosterEntry> person = Numbers.inPath(request, "id").flatMap(parts.roster()::find);
        if (person.isEmpty()) {
            return pages.error(404, visit.frame());
        }
        List<Station> stations = parts.fleet().stations();
        ZoneId zone = stations.isEmpty() ? ZoneOffset.UTC : stations.getFirst().timeZone();
        List<BadgeSight> badges = parts.badges().of(person.get().personId());
        Map<String, Object> values = new HashMap<>();
        values.put("person", person.get());
        values.put("badges", badges);
        long id = person.get().personId();
        values.put("flagged", parts.flagged().of(List.of(id)).getOrDefault(id, Set.of()));
        values.put("zone", zone);
        values.put("days", DAYS);
        values.put("appoints", visit.may(Right.APPOINT));
        values.put("manages", visit.may(Right.MANAGE_PEOPLE));
        values.put(
                "done",
                request.query("done")
                        .filter(DONE::contains)
                        .map(word -> visit.frame().say("person." + word))
                        .orElse(""));
        return pages.show(200, visit.frame(), "person", values);
    }

    /** The page tells how many badges it showed: sent twice, the form issues one. */
    private Reply issue(Request request, Visit visit) {
        Optional<RosterEntry> person = Numbers.inPath(request, "id").flatMap(parts.roster()::find);
        Optional<Integer> days = Numbers.of(request.form("days"))
                .map(number -> Math.clamp(number, 0, Integer.MAX_VALUE))
                .filter(DAYS::contains);
        if (person.isEmpty() || days.isEmpty()) {
            return pages.error(404, visit.frame());
        }
        long id = person.get().personId();
        long shown = Numbers.of(request.form("shown")).orElse(0L);
        boolean issued = parts.office().issueNext(id, days.get(), shown).isPresent();
        return Reply.seeOther("/people/" + id + "?done=" + (issued ? "issued" : "issued-before"));
    }
}
