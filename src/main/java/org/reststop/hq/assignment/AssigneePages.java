package org.reststop.hq.assignment;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reststop.domain.station.Station;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.ledger.Assignee;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Pages;

/** Staff's pages of everybody who is given needs: how much each has, and the registers of those who are not staff. */
public final class AssigneePages {
    private final RuleOffice office;
    private final Roster roster;
    private final Fleet fleet;
    private final StaffDoor door;
    private final Pages pages;

    public AssigneePages(RuleOffice office, Roster roster, Fleet fleet, StaffDoor door, Pages pages) {
        this.office = office;
        this.roster = roster;
        this.fleet = fleet;
        this.door = door;
        this.pages = pages;
    }

    /** {@code /assignees}. */
    public List<Route> routes() {
        return List.of(
                door.page("/assignees", this::list),
                door.page("/assignees/new", Right.SUPERVISE, this::blank),
                door.page("/assignees/{id}", Right.SUPERVISE, this::edit),
                door.form("/assignees/{id}", Right.SUPERVISE, this::save));
    }

    private Reply list(Request request, Visit visit) {
        Map<String, Object> values = new HashMap<>();
        values.put("loads", roster.busy());
        values.put(
                "idle",
                office.helpers().stream().filter(helper -> !helper.active()).toList());
        values.put("stations", stations(visit));
        values.put("manages", visit.may(Right.SUPERVISE));
        values.put("done", request.query("done").isPresent() ? visit.frame().say("assignees.saved") : "");
        return pages.show(200, visit.frame(), "assignees", values);
    }

    /** Their names by their ids. */
    private Map<String, String> stations(Visit visit) {
        Map<String, String> names = new HashMap<>();
        for (Station station : fleet.stations()) {
            names.put(station.id(), visit.frame().either(station.nameZh(), station.nameEn()));
        }
        return names;
    }

    private Reply blank(Request request, Visit visit) {
        // Drawn now, so that the same form sent twice makes one.
        return form(200, visit, new Helper(office.newId(), Assignee.Kind.VOLUNTEER, "", "", "", true), 0, "");
    }

    private static Optional<UUID> id(Request request) {
        try {
            return Optional.of(UUID.fromString(request.segment("id")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Reply edit(Request request, Visit visit) {
        return id(request)
                .flatMap(office::helper)
                .map(helper -> form(200, visit, helper, helper.revision(), ""))
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private Reply save(Request request, Visit visit) {
        Optional<UUID> id = id(request);
        if (id.isEmpty()) {
            return pages.error(404, visit.frame());
        }
        String seen = request.form("base").orElse("");
        long base = seen.matches("[0-9]{1,9}") ? Long.parseLong(seen) : 0;
        String station = request.form("station").orElse("");
        boolean known = station.isEmpty()
                || fleet.stations().stream().anyMatch(each -> each.id().equals(station));
        Helper typed = new Helper(
                id.get(),
                "partner".equals(request.form("kind").orElse("")) ? Assignee.Kind.PARTNER : Assignee.Kind.VOLUNTEER,
                request.form("name").orElse("").strip(),
                request.form("contact").orElse("").strip(),
                known ? station : "",
                request.form("active").isPresent());
        return switch (office.save(typed, base)) {
            case DONE -> Reply.seeOther("/assignees?done=saved");
            case CLASH -> form(409, visit, typed, current(typed), visit.frame().say("assignees.clash"));
            case BROKEN -> form(422, visit, typed, base, visit.frame().say("assignees.broken"));
        };
    }

    /** What the next attempt builds on: whoever sends it has been told that somebody was quicker. */
    private long current(Helper typed) {
        return office.helper(typed.id()).map(Helper::revision).orElse(0L);
    }

    private Reply form(int status, Visit visit, Helper helper, long base, String problem) {
        Map<String, Object> values = new HashMap<>();
        values.put("helper", helper);
        values.put("base", base);
        values.put("kind", helper.kind().name().toLowerCase(Locale.ROOT));
        values.put("stations", stations(visit));
        values.put("problem", problem);
        return pages.show(status, visit.frame(), "assignee", values);
    }
}
