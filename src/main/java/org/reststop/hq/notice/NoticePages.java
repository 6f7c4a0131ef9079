package org.reststop.hq.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Pages;
import org.reststop.store.Store;

/** Staff's pages about notices: what is on show, and taking one off. */
public final class NoticePages {
    private final Store store;
    private final NoticeBoard board;
    private final Clock clock;
    private final StaffDoor door;
    private final Pages pages;

    /** @param clock its zone tells which day it is */
    public NoticePages(Store store, NoticeBoard board, Clock clock, StaffDoor door, Pages pages) {
        this.store = store;
        this.board = board;
        this.clock = clock;
        this.door = door;
        this.pages = pages;
    }

    /** {@code /notices} and what is below it. */
    public List<Route> routes() {
        return List.of(
                door.page("/notices", this::show),
                door.page("/notices/{id}/withdraw", Right.MANAGE_NOTICES, this::askToWithdraw),
                door.form("/notices/{id}/withdraw", Right.MANAGE_NOTICES, this::withdraw));
    }

    private Reply show(Request request, Visit visit) {
        boolean withdrawn = request.query("done").filter("withdrawn"::equals).isPresent();
        return pages.show(
                200,
                visit.frame(),
                "notices",
                Map.of(
                        "sights", sights(),
                        "manages", visit.may(Right.MANAGE_NOTICES),
                        "done", withdrawn ? visit.frame().say("notices.withdrawn") : ""));
    }

    private Reply askToWithdraw(Request request, Visit visit) {
        return sight(request)
                .map(sight -> pages.show(200, visit.frame(), "notice-withdraw", Map.of("sight", sight)))
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private Reply withdraw(Request request, Visit visit) {
        return sight(request)
                .map(sight -> {
                    board.withdraw(sight.notice().id());
                    return Reply.seeOther("/notices?done=withdrawn");
                })
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private List<NoticeSight> sights() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return store.read(session -> new NoticeQueries_(session)
                .findAll().stream().map(notice -> NoticeSight.of(notice, today)).toList());
    }

    private Optional<NoticeSight> sight(Request request) {
        String id = request.segment("id");
        return sights().stream()
                .filter(sight -> sight.notice().id().toString().equals(id))
                .findFirst();
    }
}
