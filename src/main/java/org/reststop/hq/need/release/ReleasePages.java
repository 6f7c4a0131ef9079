package org.reststop.hq.need.release;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.need.NeedSight;
import org.reststop.hq.need.PersonalHints;
import org.reststop.hq.need.Sights;
import org.reststop.hq.need.desk.CasePages;
import org.reststop.hq.need.desk.DeedReader;
import org.reststop.hq.need.desk.NeedDesk;
import org.reststop.hq.need.desk.Typed;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Frame;
import org.reststop.hq.web.Pages;

/** The queue of needs of which somebody shall say whether everybody may read them. */
public final class ReleasePages {
    private static final String PATH = "/needs/release";
    private static final int MAX_FORM = 256 << 10;

    private final ReleaseQueue queue;
    private final CasePages.Parts parts;
    private final DeedReader reader;
    private final StaffDoor door;
    private final Pages pages;

    public ReleasePages(ReleaseQueue queue, CasePages.Parts parts, StaffDoor door, Pages pages) {
        this.queue = queue;
        this.parts = parts;
        this.reader = new DeedReader(parts.desk(), parts.categories(), parts.workloads());
        this.door = door;
        this.pages = pages;
    }

    /** {@code /needs/release}. */
    public List<Route> routes() {
        return List.of(
                door.page(PATH, Right.MODERATE_NEEDS, this::list),
                door.form(PATH, Right.MODERATE_NEEDS, this::decide).within(MAX_FORM));
    }

    /**
     * A need that waits.
     *
     * @param words as they would become public
     * @param problem what went wrong with its form; empty if nothing
     */
    public record Waiting(NeedSight sight, String words, List<PersonalHints.Hint> hints, String problem) {}

    private Reply list(Request request, Visit visit) {
        String done = request.query("done").isPresent() ? visit.frame().say("release.done") : "";
        return page(200, visit, done, null);
    }

    /** What came back from a form. */
    private record Back(LedgerEntry.Key key, String words, String problem) {}

    private Reply decide(Request request, Visit visit) {
        Typed typed = Typed.of(request);
        Optional<LedgerEntry> entry = key(request).flatMap(parts.desk()::entry);
        if (entry.isEmpty() || !List.of("publish", "unpublish").contains(typed.deed())) {
            return pages.error(404, visit.frame());
        }
        NeedDesk.Result result = reader.act(entry.get(), typed, visit);
        String problem = DeedReader.problem(result, visit.frame());
        return problem.isEmpty()
                ? Reply.seeOther(PATH + "?done=" + typed.deed())
                : page(422, visit, "", new Back(entry.get().key(), typed.words(), problem));
    }

    private Reply page(int status, Visit visit, String done, @Nullable Back back) {
        Frame frame = visit.frame();
        Sights sights =
                new Sights(frame, parts.categories().book(), parts.fleet().stations());
        Map<String, Object> values = new HashMap<>();
        values.put(
                "waiting",
                queue.waiting().stream()
                        .map(entry -> waiting(entry, sights, back))
                        .toList());
        values.put("done", done);
        return pages.show(status, frame, "needs-release", values);
    }

    private static Waiting waiting(LedgerEntry entry, Sights sights, @Nullable Back back) {
        if (back == null || !back.key().equals(entry.key())) {
            return new Waiting(sights.of(entry), entry.words(), PersonalHints.in(entry.words()), "");
        }
        return new Waiting(sights.of(entry), back.words(), PersonalHints.in(back.words()), back.problem());
    }

    private static Optional<LedgerEntry.Key> key(Request request) {
        try {
            return Optional.of(new LedgerEntry.Key(
                    request.form("station").orElse(""),
                    UUID.fromString(request.form("id").orElse(""))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
