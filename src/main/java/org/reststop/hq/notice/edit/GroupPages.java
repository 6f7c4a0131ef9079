package org.reststop.hq.notice.edit;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reststop.domain.station.Station;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.notice.StationGroup;
import org.reststop.hq.notice.StationGroups.Outcome;
import org.reststop.hq.notice.Uuids;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.Visit;

/** The groups of stations that notices are published to together. */
public final class GroupPages {
    private static final String PATH = "/station-groups";

    private final Desk desk;

    GroupPages(Desk desk) {
        this.desk = desk;
    }

    List<Route> routes() {
        var door = desk.door();
        return List.of(
                door.page(PATH, this::list),
                door.page(PATH + "/{id}", Right.MANAGE_NOTICES, this::edit),
                door.form(PATH + "/{id}", Right.MANAGE_NOTICES, this::save),
                door.form(PATH + "/{id}/delete", Right.MANAGE_NOTICES, this::delete));
    }

    /** A group as it is typed; {@code id} is {@code new} for one that is not there yet. */
    public record Form(String id, String name, Set<String> stations) {}

    private Reply list(Request request, Visit visit) {
        String done = request.query("done")
                .filter(Set.of("saved", "deleted")::contains)
                .map(word -> visit.frame().say("groups." + word))
                .orElse("");
        return desk.pages()
                .show(
                        200,
                        visit.frame(),
                        "station-groups",
                        Map.of(
                                "groups",
                                desk.groups().all(),
                                "names",
                                names(visit),
                                "manages",
                                visit.may(Right.MANAGE_NOTICES),
                                "done",
                                done));
    }

    private Map<String, String> names(Visit visit) {
        return desk.groups().stations().stream().collect(Collectors.toMap(Station::id, station -> visit.frame()
                .either(station.nameZh(), station.nameEn())));
    }

    private Reply edit(Request request, Visit visit) {
        if (isNew(request)) {
            return form(200, visit, new Form("new", "", Set.of()), "");
        }
        return group(request)
                .map(group -> form(200, visit, new Form(group.id().toString(), group.name(), group.stations()), ""))
                .orElseGet(() -> desk.pages().error(404, visit.frame()));
    }

    private Reply save(Request request, Visit visit) {
        Optional<StationGroup> old = group(request);
        if (old.isEmpty() && !isNew(request)) {
            return desk.pages().error(404, visit.frame());
        }
        String name = request.form("name").orElse("").strip().replace('\0', ' ');
        Set<String> known = desk.groups().stations().stream().map(Station::id).collect(Collectors.toSet());
        Set<String> chosen = new HashSet<>(request.fields().getOrDefault("station", List.of()));
        chosen.retainAll(known);
        Outcome outcome = old.map(StationGroup::id)
                .map(id -> desk.groups().save(id, name, chosen))
                .orElseGet(() -> desk.groups().create(name, chosen));
        if (outcome == Outcome.DONE) {
            return Reply.seeOther(PATH + "?done=saved");
        }
        Form form = new Form(request.segment("id"), name, chosen);
        return form(422, visit, form, visit.frame().say("group.name-wrong", StationGroup.MAX_NAME));
    }

    private Reply delete(Request request, Visit visit) {
        Optional<StationGroup> group = group(request);
        if (group.isEmpty()) {
            return desk.pages().error(404, visit.frame());
        }
        UUID id = group.get().id();
        if (desk.groups().delete(id) == Outcome.DONE) {
            return Reply.seeOther(PATH + "?done=deleted");
        }
        Form form = new Form(id.toString(), group.get().name(), group.get().stations());
        return form(422, visit, form, visit.frame().say("group.in-use"));
    }

    private Reply form(int status, Visit visit, Form form, String problem) {
        return desk.pages()
                .show(
                        status,
                        visit.frame(),
                        "station-group",
                        Map.of("form", form, "stations", desk.groups().stations(), "problem", problem));
    }

    private static boolean isNew(Request request) {
        return request.segment("id").equals("new");
    }

    private Optional<StationGroup> group(Request request) {
        Optional<UUID> id = Uuids.parse(request.segment("id"));
        return id.flatMap(wanted -> desk.groups().all().stream()
                .filter(group -> group.id().equals(wanted))
                .findFirst());
    }
}
