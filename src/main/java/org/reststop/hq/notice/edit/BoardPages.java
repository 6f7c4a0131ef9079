package org.reststop.hq.notice.edit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.notice.Author;
import org.reststop.hq.notice.FieldWords;
import org.reststop.hq.notice.NoticeField;
import org.reststop.hq.notice.NoticeProposal;
import org.reststop.hq.notice.NoticeSight;
import org.reststop.hq.notice.Uuids;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.Visit;

/** The list of notices and drafts, taking one off, and ending an emergency. */
public final class BoardPages {
    private static final List<String> DONE = List.of(
            "withdrawn",
            "lifted",
            "edited",
            "published",
            "settled",
            "submitted",
            "returned",
            "dropped",
            "alarm",
            "restored");

    private final Desk desk;

    BoardPages(Desk desk) {
        this.desk = desk;
    }

    List<Route> routes() {
        var door = desk.door();
        return List.of(
                door.page("/notices", this::show),
                door.page("/notices/{id}/withdraw", Right.MANAGE_NOTICES, this::askToWithdraw),
                door.form("/notices/{id}/withdraw", Right.MANAGE_NOTICES, this::withdraw),
                door.form("/notices/{id}/lift", Right.RAISE_ALARMS, this::lift));
    }

    /**
     * A draft in the list.
     *
     * @param author her name; empty if nobody is known
     */
    public record Line(NoticeProposal draft, String title, String author) {}

    private Reply show(Request request, Visit visit) {
        String done = request.query("done")
                .filter(DONE::contains)
                .map(word -> visit.frame().say("notices." + word))
                .orElse("");
        Map<String, Object> values = new HashMap<>();
        List<NoticeSight> sights = desk.work().sights().all();
        values.put("sights", sights);
        values.put("places", places(visit, sights));
        values.put("drafts", visit.may(Right.MANAGE_NOTICES) ? drafts(visit) : List.of());
        values.put("manages", visit.may(Right.MANAGE_NOTICES));
        values.put("alarms", visit.may(Right.RAISE_ALARMS));
        values.put("conflicts", desk.work().conflicts().countOpen());
        values.put("done", done);
        return desk.pages().show(200, visit.frame(), "notices", values);
    }

    private Map<String, String> places(Visit visit, List<NoticeSight> sights) {
        FieldWords words = new FieldWords(visit.frame(), desk.groups());
        Map<String, String> places = new HashMap<>();
        Set<String> texts = new HashSet<>();
        sights.forEach(sight -> texts.add(sight.targets().text()));
        texts.forEach(text -> places.put(text, words.say(NoticeField.TARGETS, text)));
        return places;
    }

    private List<Line> drafts(Visit visit) {
        return desk.proposals().open().stream()
                .map(draft -> {
                    Map<NoticeField, String> whole = desk.proposals().whole(draft);
                    String title = visit.frame()
                            .either(
                                    whole.getOrDefault(NoticeField.TITLE_ZH, ""),
                                    whole.getOrDefault(NoticeField.TITLE_EN, ""));
                    return new Line(draft, title, desk.work().sights().name(draft.author()));
                })
                .toList();
    }

    private Reply askToWithdraw(Request request, Visit visit) {
        return sight(request)
                .map(sight -> desk.pages().show(200, visit.frame(), "notice-withdraw", Map.of("sight", sight)))
                .orElseGet(() -> desk.pages().error(404, visit.frame()));
    }

    private Reply withdraw(Request request, Visit visit) {
        return off(request, visit, "withdrawn");
    }

    private Reply lift(Request request, Visit visit) {
        return off(request, visit, "lifted");
    }

    private Reply off(Request request, Visit visit, String done) {
        return sight(request)
                .map(sight -> {
                    desk.work()
                            .board()
                            .withdraw(
                                    sight.notice().id(),
                                    Author.staff(visit.staff().name()));
                    return Reply.seeOther("/notices?done=" + done);
                })
                .orElseGet(() -> desk.pages().error(404, visit.frame()));
    }

    private Optional<NoticeSight> sight(Request request) {
        return Uuids.parse(request.segment("id")).flatMap(desk.work().sights()::find);
    }
}
