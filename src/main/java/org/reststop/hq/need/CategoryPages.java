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
final class CategoryPages {
    /** A Chinese character is nine bytes in a form. */
    private static final int MAX_FORM = 256 << 10;

    private static final int MOST_CODES = 1_000;

    private final CategoryOffice office;
    private final StaffDoor door;
    private final Pages pages;

    CategoryPages(CategoryOffice office, StaffDoor door, Pages pages) {
        this.office = office;
        this.door = door;
        this.pages = pages;
    }

    List<Route> routes() {
        return List.of(
                door.page("/need-categories", this::list),
                door.page("/need-categories/new", Right.MANAGE_NEEDS, this::blank),
                door.form("/need-categories/new", Right.MANAGE_NEEDS, this::add).within(MAX_FORM),
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
        return form(200, visit, "", CategoryForm.blank(), "");
    }

    private Reply edit(Request request, Visit visit) {
        String code = request.segment("code");
        return office.book()
                .find(code)
                .map(category -> form(200, visit, code, CategoryForm.of(category), ""))
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private Reply add(Request request, Visit visit) {
        return put(request, visit, freeCode(office.book()), "");
    }

    private Reply save(Request request, Visit visit) {
        String code = request.segment("code");
        return office.book().find(code).isEmpty() ? pages.error(404, visit.frame()) : put(request, visit, code, code);
    }

    /** @param shown the code by which the form is sent again; empty for a new one */
    private Reply put(Request request, Visit visit, String code, String shown) {
        CategoryForm form = CategoryForm.of(request);
        Outcome outcome = office.save(code, form.base(), form.words(), form.rules(), form.phrases());
        return switch (outcome) {
            case DONE -> Reply.seeOther("/need-categories?done=saved");
            case CLASH -> form(409, visit, shown, form, "categories.clash");
            case BROKEN -> form(422, visit, shown, form, "categories.broken");
            case TOO_MANY -> form(422, visit, shown, form, "categories.too-many");
        };
    }

    private static String freeCode(CategoryBook book) {
        for (int number = 1; number < MOST_CODES; number++) {
            String code = "own-" + number;
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
