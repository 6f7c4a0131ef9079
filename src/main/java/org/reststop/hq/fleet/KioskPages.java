package org.reststop.hq.fleet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reststop.domain.station.Station;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Pages;

/** Staff's pages about kiosks: how each is, enrolling one more, shutting one out, settling who is a copy. */
public final class KioskPages {
    private final Fleet fleet;
    private final StaffDoor door;
    private final Pages pages;
    private final Tickets tickets;

    public KioskPages(Fleet fleet, Tickets tickets, StaffDoor door, Pages pages) {
        this.fleet = fleet;
        this.tickets = tickets;
        this.door = door;
        this.pages = pages;
    }

    /** {@code /kiosks} and what is below it. */
    public List<Route> routes() {
        return List.of(
                door.page("/kiosks", this::show),
                door.form("/kiosks/codes", Right.MANAGE_KIOSKS, this::makeCode),
                door.page("/kiosks/{id}/copied", Right.MANAGE_KIOSKS, this::askAboutCopy),
                door.form("/kiosks/{id}/one-machine", Right.MANAGE_KIOSKS, this::oneMachineAgain),
                door.page("/kiosks/{id}/revoke", Right.MANAGE_KIOSKS, this::askToRevoke),
                door.form("/kiosks/{id}/revoke", Right.MANAGE_KIOSKS, this::revoke));
    }

    private Reply show(Request request, Visit visit) {
        String done = request.query("done")
                .filter(Set.of("revoked", "one-machine", "ordered", "paced")::contains)
                .map(what -> visit.frame().say("kiosks." + what))
                .orElse("");
        Map<String, Object> values = new HashMap<>();
        values.put("sights", fleet.sights());
        values.put("stations", fleet.stations());
        values.put("manages", visit.may(Right.MANAGE_KIOSKS));
        values.put("done", done);
        return pages.show(200, visit.frame(), "kiosks", values);
    }

    /** The code is shown in the answer itself: it is kept nowhere, so no later page could show it. */
    private Reply makeCode(Request request, Visit visit) {
        Optional<Station> station = request.form("station").flatMap(this::station);
        return station.flatMap(found -> fleet.createCode(found.id())
                        .map(code -> pages.show(
                                200,
                                visit.frame(),
                                "enrolment-code",
                                Map.of("code", code, "station", found, "ticket", tickets.text(code)))))
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private Reply askToRevoke(Request request, Visit visit) {
        return sight(request)
                .map(sight -> pages.show(200, visit.frame(), "kiosk-revoke", Map.of("sight", sight)))
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private Reply askAboutCopy(Request request, Visit visit) {
        return sight(request)
                .filter(sight -> sight.state() == KioskState.COPIED)
                .map(sight -> pages.show(200, visit.frame(), "kiosk-copied", Map.of("sight", sight)))
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private Reply oneMachineAgain(Request request, Visit visit) {
        return sight(request)
                .filter(sight -> fleet.oneMachineAgain(sight.kiosk().id()))
                .map(sight -> Reply.seeOther("/kiosks?done=one-machine"))
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
