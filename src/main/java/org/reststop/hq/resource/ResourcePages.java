package org.reststop.hq.resource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.reststop.domain.UuidV7;
import org.reststop.domain.station.Station;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.ledger.Assignee;
import org.reststop.hq.ledger.Taker;
import org.reststop.hq.ledger.Workloads;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Pages;

/** Staff's pages about what partner units share. */
public final class ResourcePages {
    private final Parts parts;
    private final UuidV7 ids;
    private final StaffDoor door;
    private final Pages pages;

    public ResourcePages(Parts parts, UuidV7 ids, StaffDoor door, Pages pages) {
        this.parts = parts;
        this.ids = ids;
        this.door = door;
        this.pages = pages;
    }

    /**
     * What the pages show and change.
     *
     * @param everybody among whom partner units are
     * @param address at which phones and browsers elsewhere reach HQ; empty if that is not known
     */
    public record Parts(ResourceDesk desk, Workloads everybody, Fleet fleet, Supplier<String> address) {}

    /** {@code /resources} and what is below it. */
    public List<Route> routes() {
        return List.of(
                door.page("/resources", this::list),
                door.page("/resources/new", Right.MANAGE_NEEDS, this::make),
                door.page("/resources/{id}", this::show),
                door.form("/resources/{id}", Right.MANAGE_NEEDS, this::save),
                door.form("/resources/{id}/link", Right.MANAGE_NEEDS, this::link));
    }

    private List<Assignee> partners() {
        return parts.everybody().takers().stream()
                .map(Taker::assignee)
                .filter(each -> each.kind() == Assignee.Kind.PARTNER)
                .toList();
    }

    private Reply list(Request request, Visit visit) {
        Map<String, Object> values = new HashMap<>();
        values.put("all", parts.desk().all());
        values.put("figures", parts.desk().figures());
        values.put("stations", stations());
        values.put("partners", !partners().isEmpty());
        values.put("manages", visit.may(Right.MANAGE_NEEDS));
        values.put("done", request.query("done").isPresent() ? visit.frame().say("resources.saved") : "");
        return pages.show(200, visit.frame(), "resources", values);
    }

    private Map<String, Station> stations() {
        Map<String, Station> all = new HashMap<>();
        parts.fleet().stations().forEach(station -> all.put(station.id(), station));
        return all;
    }

    private Reply make(Request request, Visit visit) {
        return form(200, visit, ResourceForm.empty(ids.next()), "", "");
    }

    private Reply show(Request request, Visit visit) {
        return find(request)
                .map(shared -> form(200, visit, ResourceForm.of(shared.resource()), "", ""))
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private Optional<ResourceDesk.Shared> find(Request request) {
        return uuid(request.segment("id")).flatMap(parts.desk()::find);
    }

    private Reply save(Request request, Visit visit) {
        ResourceForm typed = ResourceForm.of(request);
        boolean known = typed.station().isEmpty() || stations().containsKey(typed.station());
        Optional<SharedResource> resource = typed.resource(partners())
                .filter(each -> known && each.id().toString().equals(request.segment("id")));
        if (resource.isEmpty()) {
            return form(422, visit, typed, "", visit.frame().say("resource.problem"));
        }
        parts.desk().save(resource.get());
        return Reply.seeOther("/resources?done=saved");
    }

    /** The address is shown to whoever gives it on. */
    private Reply link(Request request, Visit visit) {
        return find(request)
                .map(shared -> form(
                        200,
                        visit,
                        ResourceForm.of(shared.resource()),
                        parts.address().get()
                                + PartnerPages.PATH
                                + parts.desk().link(shared.resource().owner().id()),
                        ""))
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private Reply form(int status, Visit visit, ResourceForm form, String link, String problem) {
        Map<String, Object> values = new HashMap<>();
        values.put("form", form);
        values.put("held", uuid(form.id()).flatMap(parts.desk()::find));
        values.put("partners", partners());
        values.put("categories", parts.desk().categories().choices());
        values.put("stations", parts.fleet().stations());
        values.put("manages", visit.may(Right.MANAGE_NEEDS));
        values.put("link", link);
        values.put("problem", problem);
        return pages.show(status, visit.frame(), "resource", values);
    }

    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
