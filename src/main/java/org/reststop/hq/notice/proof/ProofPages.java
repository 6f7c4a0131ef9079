package org.reststop.hq.notice.proof;

import java.util.List;
import java.util.Map;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.notice.NoticeSights;
import org.reststop.hq.notice.Uuids;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Pages;
import org.reststop.store.Store;

/** The page that proves how a notice was shown. */
public final class ProofPages {
    private final ProofDesk desk;
    private final NoticeSights sights;
    private final StaffDoor door;
    private final Pages pages;

    public ProofPages(Store store, Fleet fleet, NoticeSights sights, StaffDoor door, Pages pages) {
        this.desk = new ProofDesk(store, fleet);
        this.sights = sights;
        this.door = door;
        this.pages = pages;
    }

    /** {@code GET /notices/{id}/proof}. */
    public List<Route> routes() {
        return List.of(door.page("/notices/{id}/proof", this::show));
    }

    private Reply show(Request request, Visit visit) {
        return Uuids.parse(request.segment("id"))
                .flatMap(sights::find)
                .map(sight -> pages.show(
                        200,
                        visit.frame(),
                        "notice-proof",
                        Map.of("sight", sight, "proof", desk.of(sight.notice().id(), sight.targets()))))
                .orElseGet(() -> pages.error(404, visit.frame()));
    }
}
