package org.reststop.hq.open311;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Pages;

/** Where the administrator gives keys to other programs, takes them back, and says where the stations are. */
final class InterfacePages {
    private static final String PATH = "/interfaces";
    private static final int LONGEST_ADDRESS = 200;
    private static final int LONGEST_ZIPCODE = 12;

    private final ApiKeys keys;
    private final Stations stations;
    private final Supplier<URI> address;
    private final Pages pages;

    InterfacePages(ApiKeys keys, Stations stations, Supplier<URI> address, Pages pages) {
        this.keys = keys;
        this.stations = stations;
        this.address = address;
        this.pages = pages;
    }

    List<Route> routes(StaffDoor door) {
        return List.of(
                door.page(PATH, Right.MANAGE_INTERFACES, this::list),
                door.form(PATH + "/keys", Right.MANAGE_INTERFACES, this::make),
                door.page(PATH + "/keys/{id}/revoke", Right.MANAGE_INTERFACES, this::askToRevoke),
                door.form(PATH + "/keys/{id}/revoke", Right.MANAGE_INTERFACES, this::revoke),
                door.form(PATH + "/stations/{id}", Right.MANAGE_INTERFACES, this::place));
    }

    private Reply list(Request request, Visit visit) {
        String done = request.query("done")
                .filter(word -> word.equals("revoked") || word.equals("placed"))
                .map(word -> visit.frame().say("interfaces." + word))
                .orElse("");
        return page(200, visit, KeyDraft.blank(), done, "");
    }

    /** @param problem the key of what went wrong, or empty */
    private Reply page(int status, Visit visit, KeyDraft draft, String done, String problem) {
        Map<String, Object> values = new HashMap<>();
        values.put("keys", keys.all());
        values.put("uses", keys.uses());
        values.put("stations", stations.all());
        values.put("spots", stations.spots());
        values.put("address", address.get() + Open311.BASE + "/");
        values.put("draft", draft);
        values.put("done", done);
        values.put("problem", problem.isEmpty() ? "" : visit.frame().say(problem));
        return pages.show(status, visit.frame(), "interfaces", values);
    }

    private Reply make(Request request, Visit visit) {
        KeyDraft draft = KeyDraft.of(request);
        boolean known = draft.stationId().isEmpty() || stations.byId().containsKey(draft.stationId());
        if (!draft.fits() || !known) {
            return page(422, visit, draft, "", "interfaces.key.broken");
        }
        ApiKeys.NewKey made = keys.create(draft);
        return pages.show(
                200,
                visit.frame(),
                "interface-key",
                Map.of("key", made.key(), "token", made.token(), "address", address.get() + Open311.BASE + "/"));
    }

    private Optional<ApiKey> good(Request request) {
        return Search.uuid(request.segment("id")).flatMap(keys::byId).filter(key -> key.revokedAt()
                .isEmpty());
    }

    private Reply askToRevoke(Request request, Visit visit) {
        return good(request)
                .map(key -> pages.show(200, visit.frame(), "interface-key-revoke", Map.of("key", key)))
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private Reply revoke(Request request, Visit visit) {
        Optional<UUID> id = Search.uuid(request.segment("id"));
        return id.isPresent() && keys.revoke(id.get())
                ? Reply.seeOther(PATH + "?done=revoked")
                : pages.error(404, visit.frame());
    }

    private Reply place(Request request, Visit visit) {
        String id = request.segment("id");
        if (!stations.byId().containsKey(id)) {
            return pages.error(404, visit.frame());
        }
        String where = request.form("address").orElse("").strip();
        String zipcode = request.form("zipcode").orElse("").strip();
        Optional<Point> point = Point.parse(
                request.form("lat").orElse("").strip(),
                request.form("long").orElse("").strip());
        if (point.isEmpty() || where.length() > LONGEST_ADDRESS || zipcode.length() > LONGEST_ZIPCODE) {
            return page(422, visit, KeyDraft.blank(), "", "interfaces.station.broken");
        }
        stations.place(new Spot(id, point.get(), where, zipcode));
        return Reply.seeOther(PATH + "?done=placed");
    }
}
