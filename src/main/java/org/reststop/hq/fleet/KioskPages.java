package org.reststop.hq.fleet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reststop.domain.station.Station;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Pages;

/** Staff's pages about kiosks: how each is, enrolling one more, shutting one out. */
public final class KioskPages {
    private final Fleet fleet;
    private final StaffDoor door;
    private final Pages pages;

    public KioskPages(Fleet fleet, StaffDoor door, Pages pages) {
        this.fleet = fleet;
        this.door = door;
        this.pages = pages;
    }

    /** {@code /kiosks} and what is below it. */
    public List<Route> routes() {
        return List.of(
                door.page("/kiosks", this::show),
                door.form("/kiosks/codes", Right.MANAGE_KIOSKS, this::makeCode),
                door.page("/kiosks/{id}/revoke", Right.MANAGE_KIOSKS, this::askToRevoke),
                door.form("/kiosks/{id}/revoke", Right.MANAGE_KIOSKS, this::revoke));
    }

    private Reply show(Request request, Visit visit) {
        boolean revoked = request.query("done").filter("revoked"::equals).isPresent();
        Map<String, Object> values = new HashMap<>();
        values.put("sights", fleet.sights());
        values.put("stations", fleet.stations());
        values.put("manages", visit.may(Right.MANAGE_KIOSKS));
        values.put("done", revoked ? visit.frame().say("kiosks.revoked") : "");
        return pages.show(200, visit.frame(), "kiosks", values);
    }

    /** The code is shown in the answer itself: it is kept nowhere, so no later page could show it. */
    private Reply makeCode(Request request, Visit visit) {
        Optional<Station> station = request.form("station").flatMap(this::station);
        return station.flatMap(found -> fleet.createCode(found.id())
                        .map(code -> pages.show(
                                200, visit.frame(), "enrolment-code", Map.of("code", code, "station", found))))
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private Reply askToRevoke(Request request, Visit visit) {
        return sight(request)
                .map(sight -> pages.show(200, visit.frame(), "kiosk-revoke", Map.of("sight", sight)))
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private Reply revoke(Request request, Visit visit) {
        return sight(request)
                .map(sight -> {
                    fleet.revoke(sight.kiosk().id());
                    return Reply.seeOther("/kiosks?done=revoked");
                })
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private Optional<Station> station(String id) {
        return fleet.stations().stream()
                .filter(station -> station.id().equals(id))
                .findFirst();
    }

    private Optional<KioskSight> sight(Request request) {
        String id = request.segment("id");
        return fleet.sights().stream()
                .filter(sight -> sight.kiosk().id().toString().equals(id))
                .findFirst();
    }
}
