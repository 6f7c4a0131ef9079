package org.reststop.hq.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reststop.hq.badge.BadgeOffice;
import org.reststop.hq.badge.BadgeSight;
import org.reststop.hq.badge.RosterEntry;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.people.PeoplePages.Numbers;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Pages;

/** A badge that is lost: asked about once, since it cannot be undone, then revoked and replaced in one step. */
final class LostBadgePages {
    /** Why badges are revoked at the counter. */
    static final List<String> REASONS = List.of("lost", "stolen", "damaged", "role", "other");

    private static final int MAX_NOTE = 120;

    private final PeoplePages.Parts parts;
    private final StaffDoor door;
    private final Pages pages;

    LostBadgePages(PeoplePages.Parts parts, StaffDoor door, Pages pages) {
        this.parts = parts;
        this.door = door;
        this.pages = pages;
    }

    List<Route> routes() {
        return List.of(
                door.page("/people/{id}/badges/{serial}/lost", Right.MANAGE_PEOPLE, this::ask),
                door.form("/people/{id}/badges/{serial}/lost", Right.MANAGE_PEOPLE, this::settle));
    }

    /** @param badge of the person */
    private record Case(RosterEntry person, BadgeSight badge) {
        String page(String done) {
            return "/people/" + person.personId() + "?done=" + done;
        }
    }

    private Optional<Case> find(Request request) {
        return Numbers.inPath(request, "id").flatMap(parts.roster()::find).flatMap(person -> Numbers.inPath(
                        request, "serial")
                .flatMap(parts.badges()::find)
                .filter(badge -> badge.personId() == person.personId())
                .map(badge -> new Case(person, badge)));
    }

    private Reply ask(Request request, Visit visit) {
        return find(request).map(lost -> form(200, visit, lost, "")).orElseGet(() -> pages.error(404, visit.frame()));
    }

    private Reply form(int status, Visit visit, Case lost, String problem) {
        Map<String, Object> values = new HashMap<>();
        values.put("person", lost.person());
        values.put("badge", lost.badge());
        values.put("reasons", REASONS);
        values.put("problem", problem);
        return pages.show(status, visit.frame(), "badge-lost", values);
    }

    private Reply settle(Request request, Visit visit) {
        Optional<Case> found = find(request);
        if (found.isEmpty()) {
            return pages.error(404, visit.frame());
        }
        Case lost = found.get();
        if (!lost.badge().valid()) {
            // Sent twice, or settled by a colleague meanwhile.
            return Reply.seeOther(lost.page("settled"));
        }
        String note = request.form("note").orElse("").strip();
        if (note.length() > MAX_NOTE || note.indexOf('\0') >= 0) {
            return form(422, visit, lost, visit.frame().say("lost.problem.note", MAX_NOTE));
        }
        String reason = reason(request, visit, note);
        long serial = lost.badge().serial();
        if (request.form("then").filter("revoke"::equals).isPresent()) {
            parts.office().revoke(serial, reason);
            return Reply.seeOther(lost.page("revoked"));
        }
        Optional<BadgeOffice.Issued> issued =
                parts.office().replace(lost.person().personId(), serial, reason);
        return Reply.seeOther(lost.page(issued.isPresent() ? "replaced" : "settled"));
    }

    private static String reason(Request request, Visit visit, String note) {
        String word = request.form("reason").filter(REASONS::contains).orElse("other");
        String said = visit.frame().say("lost.reason." + word);
        return note.isEmpty() ? said : visit.frame().say("lost.reason.noted", said, note);
    }
}
