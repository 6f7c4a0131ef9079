package org.reststop.hq.need.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reststop.domain.UuidV7;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.need.CategoryOffice;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Frame;
import org.reststop.hq.web.Pages;

/** Staff's pages about ready answers. */
public final class AnswerPages {
    private static final String PATH = "/need-answers";
    private static final int MAX_FORM = 256 << 10;

    private final AnswerBook book;
    private final CategoryOffice categories;
    private final UuidV7 ids;
    private final StaffDoor door;
    private final Pages pages;

    public AnswerPages(AnswerBook book, CategoryOffice categories, UuidV7 ids, StaffDoor door, Pages pages) {
        this.book = book;
        this.categories = categories;
        this.ids = ids;
        this.door = door;
        this.pages = pages;
    }

    /** {@code /need-answers} and what is below it. */
    public List<Route> routes() {
        return List.of(
                door.page(PATH, this::list),
                door.page(PATH + "/new", Right.MANAGE_NEEDS, this::blank),
                door.page(PATH + "/{id}", Right.MANAGE_NEEDS, this::edit),
                door.form(PATH + "/{id}", Right.MANAGE_NEEDS, this::save).within(MAX_FORM),
                door.form(PATH + "/{id}/delete", Right.MANAGE_NEEDS, this::delete));
    }

    private Reply list(Request request, Visit visit) {
        Frame frame = visit.frame();
        String done = request.query("done").isPresent() ? frame.say("answers.done") : "";
        return pages.show(
                200,
                frame,
                "need-answers",
                Map.of(
                        "answers",
                        book.all(),
                        "categories",
                        categories.book(),
                        "manages",
                        visit.may(Right.MANAGE_NEEDS),
                        "done",
                        done));
    }

    private Reply blank(Request request, Visit visit) {
        // Drawn now, so that the same form sent twice makes one.
        return form(200, visit, ids.next(), 0, AnswerDraft.blank(), "");
    }

    private Reply edit(Request request, Visit visit) {
        return id(request)
                .flatMap(book::find)
                .map(found -> form(200, visit, found.id(), found.revision(), found.draft(), ""))
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private Reply save(Request request, Visit visit) {
        Optional<UUID> id = id(request);
        if (id.isEmpty()) {
            return pages.error(404, visit.frame());
        }
        String base = request.form("base").orElse("");
        long revision = base.matches("[0-9]{1,9}") ? Long.parseLong(base) : 0;
        AnswerDraft draft = AnswerDraft.of(request);
        Optional<String> problem = draft.problem();
        if (problem.isPresent()) {
            String field = draft.unknownField().orElse("");
            String words = visit.frame().say("answers.problem." + problem.get(), field);
            return form(422, visit, id.get(), revision, draft, words);
        }
        return book.save(id.get(), revision, draft)
                ? Reply.seeOther(PATH + "?done=saved")
                : form(409, visit, id.get(), revision, draft, visit.frame().say("answers.problem.clash"));
    }

    private Reply delete(Request request, Visit visit) {
        id(request).ifPresent(book::delete);
        return Reply.seeOther(PATH + "?done=deleted");
    }

    private static Optional<UUID> id(Request request) {
        try {
            return Optional.of(UUID.fromString(request.segment("id")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Reply form(int status, Visit visit, UUID id, long base, AnswerDraft draft, String problem) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", id.toString());
        values.put("base", base);
        values.put("draft", draft);
        values.put("categories", categories.book().all());
        values.put("problem", problem);
        return pages.show(status, visit.frame(), "need-answer", values);
    }
}
