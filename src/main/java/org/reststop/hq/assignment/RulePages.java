package org.reststop.hq.assignment;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reststop.domain.need.Categories_;
import org.reststop.domain.need.CategoryBook;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.ledger.Assignee;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Pages;
import org.reststop.store.Store;

/** Staff's page of the rules by which needs are given away, with a try of who would get what. */
public final class RulePages {
    private final RuleOffice office;
    private final Parts parts;
    private final StaffDoor door;
    private final Pages pages;

    public RulePages(RuleOffice office, Parts parts, StaffDoor door, Pages pages) {
        this.office = office;
        this.parts = parts;
        this.door = door;
        this.pages = pages;
    }

    /** What the page chooses from. */
    public record Parts(Store store, Roster roster, Fleet fleet) {}

    /** {@code /assignment-rules}, which everybody who is signed in reads. */
    public List<Route> routes() {
        return List.of(
                door.page("/assignment-rules", this::list),
                door.form("/assignment-rules", Right.SUPERVISE, this::add),
                door.form("/assignment-rules/{id}/raise", Right.SUPERVISE, this::raise),
                door.form("/assignment-rules/{id}/delete", Right.SUPERVISE, this::delete));
    }

    private Reply list(Request request, Visit visit) {
        return show(200, request, visit, "");
    }

    private Reply add(Request request, Visit visit) {
        boolean added = office.add(
                request.form("category").orElse(""),
                request.form("station").orElse(""),
                request.form("to").orElse(""));
        return added
                ? Reply.seeOther("/assignment-rules?done=saved")
                : show(422, request, visit, visit.frame().say("rules.broken", RuleOffice.MOST));
    }

    private Reply raise(Request request, Visit visit) {
        Optional<UUID> id = id(Optional.of(request.segment("id")));
        Optional<UUID> over = id(request.form("over"));
        if (id.isEmpty()) {
            return pages.error(404, visit.frame());
        }
        return over.isPresent() && office.raise(id.get(), over.get())
                ? Reply.seeOther("/assignment-rules?done=saved")
                : show(409, request, visit, visit.frame().say("rules.clash"));
    }

    private Reply delete(Request request, Visit visit) {
        Optional<UUID> id = id(Optional.of(request.segment("id")));
        id.ifPresent(office::delete);
        return id.isPresent() ? Reply.seeOther("/assignment-rules?done=saved") : pages.error(404, visit.frame());
    }

    private static Optional<UUID> id(Optional<String> text) {
        try {
            return text.map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Reply show(int status, Request request, Visit visit, String problem) {
        Map<String, String> categories = new LinkedHashMap<>();
        CategoryBook book = parts.store().read(session -> CategoryBook.of(new Categories_(session).findEdited()));
        book.all()
                .forEach(each -> categories.put(
                        each.code(),
                        visit.frame().either(each.words().nameZh(), each.words().nameEn())));
        Map<String, String> stations = new LinkedHashMap<>();
        parts.fleet()
                .stations()
                .forEach(each -> stations.put(each.id(), visit.frame().either(each.nameZh(), each.nameEn())));
        Optional<String> tried = request.query("category");
        Optional<Assignee> chosen = tried.flatMap(
                category -> office.choose(category, request.query("station").orElse("")));
        Map<String, Object> values = new HashMap<>();
        values.put("rows", office.rows());
        values.put("categories", categories);
        values.put("stations", stations);
        values.put("everybody", parts.roster().assignees());
        values.put("category", tried.orElse(""));
        values.put("station", request.query("station").orElse(""));
        values.put("tried", tried.isPresent());
        values.put("chosen", chosen.map(Assignee::name).orElse(""));
        values.put("manages", visit.may(Right.SUPERVISE));
        values.put("done", request.query("done").isPresent() ? visit.frame().say("rules.saved") : "");
        values.put("problem", problem);
        return pages.show(status, visit.frame(), "assignment-rules", values);
    }
}
