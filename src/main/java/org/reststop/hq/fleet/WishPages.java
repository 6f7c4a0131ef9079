package org.reststop.hq.fleet;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Pages;

/** The buttons on the kiosks' page by which staff say what they want of a kiosk. */
public final class WishPages {
    private static final int MOST_MINUTES = 60;

    private final Fleet fleet;
    private final Wishes wishes;
    private final StaffDoor door;
    private final Pages pages;

    public WishPages(Fleet fleet, Wishes wishes, StaffDoor door, Pages pages) {
        this.fleet = fleet;
        this.wishes = wishes;
        this.door = door;
        this.pages = pages;
    }

    /** The forms below {@code /kiosks}. */
    public List<Route> routes() {
        return List.of(
                door.form("/kiosks/sync", Right.MANAGE_KIOSKS, this::orderAll),
                door.form("/kiosks/{id}/sync", Right.MANAGE_KIOSKS, this::order),
                door.form("/kiosks/{id}/pace", Right.MANAGE_KIOSKS, this::slow));
    }

    private Reply orderAll(Request request, Visit visit) {
        wishes.orderAll();
        return Reply.seeOther("/kiosks?done=ordered");
    }

    private Reply order(Request request, Visit visit) {
        return kiosk(request)
                .filter(wishes::order)
                .map(kiosk -> Reply.seeOther("/kiosks?done=ordered"))
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private Reply slow(Request request, Visit visit) {
        Optional<Integer> minutes = request.form("minutes")
                .filter(text -> text.matches("\\d{1,2}"))
                .map(Integer::valueOf)
                .filter(number -> number <= MOST_MINUTES);
        Optional<UUID> kiosk = kiosk(request);
        if (minutes.isEmpty() || kiosk.isEmpty()) {
            return pages.error(404, visit.frame());
        }
        wishes.slow(kiosk.get(), Duration.ofMinutes(minutes.get()));
        return Reply.seeOther("/kiosks?done=paced");
    }

    private Optional<UUID> kiosk(Request request) {
        String id = request.segment("id");
        return fleet.kiosks().stream()
                .map(Kiosk::id)
                .filter(kiosk -> kiosk.toString().equals(id))
                .findFirst();
    }
}
