package org.reststop.hq.deadline;

import java.util.List;
import java.util.Map;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Pages;

/** Staff's page about how soon needs are dispatched, answered and done. */
public final class TermPages {
    private final TermOffice office;
    private final StaffDoor door;
    private final Pages pages;

    public TermPages(TermOffice office, StaffDoor door, Pages pages) {
        this.office = office;
        this.door = door;
        this.pages = pages;
    }

    /** {@code /terms}, which everybody who is signed in reads. */
    public List<Route> routes() {
        return List.of(door.page("/terms", this::list), door.form("/terms/{code}", Right.SUPERVISE, this::save));
    }

    private Reply list(Request request, Visit visit) {
        String done = request.query("done").isPresent() ? visit.frame().say("terms.saved") : "";
        return show(200, visit, done, "");
    }

    private Reply save(Request request, Visit visit) {
        Terms terms = new Terms(
                number(request, "dispatch-days"), number(request, "done-days"), number(request, "urgent-hours"));
        return switch (office.save(request.segment("code"), number(request, "base"), terms)) {
            case DONE -> Reply.seeOther("/terms?done=saved");
            case CLASH -> show(409, visit, "", visit.frame().say("terms.clash"));
            case BROKEN -> show(422, visit, "", visit.frame().say("terms.broken", Terms.MAX_DAYS, Terms.MAX_HOURS));
            case MISSING -> pages.error(404, visit.frame());
        };
    }

    private static int number(Request request, String field) {
        String text = request.form(field).orElse("").strip();
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
    }

    private Reply show(int status, Visit visit, String done, String problem) {
        return pages.show(
                status,
                visit.frame(),
                "terms",
                Map.of("rows", office.rows(), "manages", visit.may(Right.SUPERVISE), "done", done, "problem", problem));
    }
}
