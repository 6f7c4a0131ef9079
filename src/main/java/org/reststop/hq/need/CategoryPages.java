package org.reststop.hq.need;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reststop.domain.need.Category;
import org.reststop.domain.need.CategoryBook;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.need.CategoryOffice.Outcome;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Pages;

/** Staff's pages about what needs are about, and about the phrases that one tap writes. */
public final class CategoryPages {
    /** A Chinese character is nine bytes in a form. */
    private static final int MAX_FORM = 256 << 10;

    /** What the codes of added categories begin with. */
    private static final String OWN = "own-";

    /** The same of hazards that mobile grid workers report. */
    private static final String OWN_HAZARD = Category.PATROL + OWN;

    private static final int MOST_CODES = 1_000;

    private final CategoryOffice office;
    private final StaffDoor door;
    private final Pages pages;

    public CategoryPages(CategoryOffice office, StaffDoor door, Pages pages) {
        this.office = office;
        this.door = door;
        this.pages = pages;
    }

    /** {@code /need-categories} and what is below it. */
    public List<Route> routes() {
        return List.of(
                door.page("/need-categories", this::list),
                door.page("/need-categories/new", Right.MANAGE_NEEDS, this::blank),
                door.page("/need-categories/{code}", Right.MANAGE_NEEDS, this::edit),
                door.form("/need-categories/{code}", Right.MANAGE_NEEDS, this::save)
                        .within(MAX_FORM));
    }

    private Reply list(Request request, Visit visit) {
        String done = request.query("done").isPresent() ? visit.frame().say("categories.saved") : "";
        return pages.show(
                200,
                visit.frame(),
                "need-categories",
                Map.of("categories", office.book().all(), "manages", visit.may(Right.MANAGE_NEEDS), "done", done));
    }

    private Reply blank(Request request, Visit visit) {
        // Drawn now, so that the same form sent twice makes one category.
        String prefix = request.query("patrol").isPresent() ? OWN_HAZARD : OWN;
        return form(200, visit, freeCode(prefix, office.book()), CategoryForm.blank(), "");
    }

    private Reply edit(Request request, Visit visit) {
        String code = request.segment("code");
        return office.book()
                .find(code)
                .map(category -> form(200, visit, code, CategoryForm.of(category), ""))
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private Reply save(Request request, Visit visit) {
        String code = request.segment("code");
        CategoryBook book = office.book();
        if (book.find(code).isEmpty() && !code.matches("(" + Category.PATROL + ")?" + OWN + "\\d{1,3}")) {
            return pages.error(404, visit.frame());
        }
        CategoryForm form = CategoryForm.of(request);
        String prefix = code.startsWith(OWN_HAZARD) ? OWN_HAZARD : OWN;
        boolean blank = form.base() == 0 && code.startsWith(prefix);
        if (blank && book.find(code).filter(form::says).isPresent()) {
            return Reply.seeOther("/need-categories?done=saved");
        }
        Outcome outcome = office.save(code, form.base(), form.words(), form.rules(), form.phrases());
        return switch (outcome) {
            case DONE -> Reply.seeOther("/need-categories?done=saved");
            case CLASH -> form(409, visit, blank ? freeCode(prefix, office.book()) : code, form, "categories.clash");
            case BROKEN -> form(422, visit, code, form, "categories.broken");
            case TOO_MANY -> form(422, visit, code, form, "categories.too-many");
        };
    }

    private static String freeCode(String prefix, CategoryBook book) {
        for (int number = 1; number < MOST_CODES; number++) {
            String code = prefix + number;
            if (book.find(code).isEmpty()) {
                return code;
            }
        }
        throw new IllegalStateException("no code is left");
    }

    /** @param problem the key of what went wrong, or empty */
    private Reply form(int status, Visit visit, String code, CategoryForm form, String problem) {
        Optional<Category> before = office.book().find(code);
        Map<String, Object> values = new HashMap<>();
        values.put("code", code);
        values.put("form", form);
        values.put(
                "title",
                before.map(category -> visit.frame()
                                .either(
                                        category.words().nameZh(),
                                        category.words().nameEn()))
                        .orElse(visit.frame().say("categories.new")));
        values.put("problem", problem.isEmpty() ? "" : visit.frame().say(problem));
        return pages.show(status, visit.frame(), "need-category", values);
    }
}
