package org.reststop.hq.notice;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.reststop.domain.UuidV7;
import org.reststop.hq.feed.FeedReader;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Pages;
import org.reststop.store.Store;

/** Staff's pages about notices: what is on show, taking one off, writing and changing them, and what clashed. */
public final class NoticePages {
    private final Store store;
    private final NoticeBoard board;
    private final NoticeConflicts conflicts;
    private final NoticeDays days;
    private final NoticeFormPages forms;
    private final ConflictPages conflictPages;
    private final StaffDoor door;
    private final Pages pages;

    public NoticePages(Parts parts, InstantSource clock, UuidV7 ids, StaffDoor door, Pages pages) {
        this.store = parts.store();
        this.board = parts.board();
        this.conflicts = parts.conflicts();
        this.days = new NoticeDays(parts.feed(), clock);
        this.forms = new NoticeFormPages(parts, clock, ids, door, pages);
        this.conflictPages = new ConflictPages(parts.conflicts(), parts.fleet(), door, pages);
        this.door = door;
        this.pages = pages;
    }

    /** What the pages show and change. */
    public record Parts(
            Store store,
            NoticeBoard board,
            NoticeMerging merging,
            NoticeConflicts conflicts,
            FeedReader feed,
            Fleet fleet) {}

    /** {@code /notices} and what is below it. */
    public List<Route> routes() {
        return Stream.of(
                        List.of(
                                door.page("/notices", this::show),
                                door.page("/notices/{id}/withdraw", Right.MANAGE_NOTICES, this::askToWithdraw),
                                door.form("/notices/{id}/withdraw", Right.MANAGE_NOTICES, this::withdraw)),
                        forms.routes(),
                        conflictPages.routes())
                .flatMap(List::stream)
                .toList();
    }

    private Reply show(Request request, Visit visit) {
        String done = request.query("done")
                .filter(List.of("withdrawn", "edited", "published", "settled")::contains)
                .map(word -> visit.frame().say("notices." + word))
                .orElse("");
        return pages.show(
                200,
                visit.frame(),
                "notices",
                Map.of(
                        "sights", sights(),
                        "manages", visit.may(Right.MANAGE_NOTICES),
                        "conflicts", conflicts.countOpen(),
                        "done", done));
    }

    private Reply askToWithdraw(Request request, Visit visit) {
        return sight(request)
                .map(sight -> pages.show(200, visit.frame(), "notice-withdraw", Map.of("sight", sight)))
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private Reply withdraw(Request request, Visit visit) {
        return sight(request)
                .map(sight -> {
                    board.withdraw(
                            sight.notice().id(), Author.staff(visit.staff().name()));
                    return Reply.seeOther("/notices?done=withdrawn");
                })
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private List<NoticeSight> sights() {
        return store.read(days::sights);
    }

    private Optional<NoticeSight> sight(Request request) {
        String id = request.segment("id");
        return sights().stream()
                .filter(sight -> sight.notice().id().toString().equals(id))
                .findFirst();
    }
}
