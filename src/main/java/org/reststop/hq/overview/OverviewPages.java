package org.reststop.hq.overview;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.fleet.KioskSight;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Pages;

/** The first page after signing in, and the list of facts that were put aside. */
public final class OverviewPages {
    private final Overview overview;
    private final Fleet fleet;
    private final StaffDoor door;
    private final Pages pages;

    public OverviewPages(Overview overview, Fleet fleet, StaffDoor door, Pages pages) {
        this.overview = overview;
        this.fleet = fleet;
        this.door = door;
        this.pages = pages;
    }

    /** {@code /} and {@code /quarantine}, for everybody who is signed in. */
    public List<Route> routes() {
        return List.of(door.page("/", this::showBoard), door.page("/quarantine", this::showQuarantined));
    }

    private Reply showBoard(Request request, Visit visit) {
        Waiting waiting = overview.waiting(visit.staff().id(), visit.may(Right.SUPERVISE));
        return pages.show(200, visit.frame(), "overview", Map.of("board", overview.board(), "waiting", waiting));
    }

    private Reply showQuarantined(Request request, Visit visit) {
        Map<UUID, KioskSight> kiosks = fleet.sights().stream()
                .collect(Collectors.toMap(sight -> sight.kiosk().id(), Function.identity()));
        // What was put aside may hold a name that others see masked only.
        boolean raw = visit.may(Right.MANAGE_PEOPLE);
        return pages.show(
                200,
                visit.frame(),
                "quarantine",
                Map.of("facts", overview.quarantined(), "kiosks", kiosks, "raw", raw));
    }
}
