package org.reststop.hq.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reststop.domain.activity.ActivityText;
import org.reststop.domain.activity.PlaceState;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.print.LetterPrinter;
import org.reststop.hq.print.LetterSheet;
import org.reststop.hq.print.PrintException;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Frame;
import org.reststop.hq.web.Pages;

/** Who came: the sheet that staff tick by hand, those who are added or go, and a letter of thanks for each who came. */
final class AttendancePages {
    private static final int MAX_SHEET = 1 << 20;
    private static final int MOST_MINUTES = 24 * 60;

    private final ActivityBoard board;
    private final Sights sights;
    private final StaffDoor door;
    private final Pages pages;

    AttendancePages(ActivityBoard board, Sights sights, StaffDoor door, Pages pages) {
        this.board = board;
        this.sights = sights;
        this.door = door;
        this.pages = pages;
    }

    List<Route> routes() {
        return List.of(
                door.form("/activities/{id}/attendance", Right.MANAGE_ACTIVITIES, this::tick)
                        .within(MAX_SHEET),
                door.form("/activities/{id}/add", Right.MANAGE_ACTIVITIES, this::add),
                door.form("/activities/{id}/drop", Right.MANAGE_ACTIVITIES, this::drop),
                door.page("/activities/{id}/letters.pdf", Right.MANAGE_PEOPLE, this::letters));
    }

    private Optional<UUID> id(Request request) {
        return Numbers.id(request.segment("id"));
    }

    private Reply tick(Request request, Visit visit) {
        Optional<UUID> id = id(request);
        List<ActivityBoard.Tick> ticks = new ArrayList<>();
        for (String field : request.fields().getOrDefault("seat", List.of())) {
            Numbers.id(field)
                    .ifPresent(seat -> ticks.add(new ActivityBoard.Tick(
                            seat, request.form("came-" + seat).isPresent(), (int) Math.min(
                                    MOST_MINUTES,
                                    Numbers.of(request.form("minutes-" + seat).orElse(""), 0)))));
        }
        return told(
                visit,
                id,
                id.map(known -> board.attendance(known, ticks, visit.staff().name())),
                "attendance");
    }

    private Reply add(Request request, Visit visit) {
        Optional<UUID> id = id(request);
        long person = Numbers.of(request.form("person").orElse("").strip(), 0);
        return told(
                visit,
                id,
                id.map(known -> person == 0
                        ? ActivityBoard.Done.MISSING
                        : board.add(known, person, visit.staff().name())),
                "added");
    }

    private Reply drop(Request request, Visit visit) {
        Optional<UUID> id = id(request);
        Optional<UUID> seat = Numbers.id(request.form("seat").orElse(""));
        return told(
                visit,
                id,
                id.flatMap(known ->
                        seat.map(one -> board.drop(known, one, visit.staff().name()))),
                "dropped");
    }

    private Reply told(Visit visit, Optional<UUID> id, Optional<ActivityBoard.Done> done, String word) {
        return id.filter(known ->
                        done.filter(what -> what == ActivityBoard.Done.DONE).isPresent())
                .map(known -> Reply.seeOther("/activities/" + known + "?done=" + word))
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    /** A page for each; whoever prints them sees names, which is put on record first. */
    private Reply letters(Request request, Visit visit) {
        Optional<ActivityBoard.Full> found = id(request).flatMap(board::find);
        if (found.isEmpty() || found.get().entry().thanksZh() == null) {
            return pages.error(404, visit.frame());
        }
        ActivityBoard.Full full = found.get();
        board.looked(full.entry().id(), visit.staff().name());
        ActivitySight sight = sights.full(visit.frame(), full, true);
        List<LetterSheet> sheets = sight.lines().stream()
                .filter(line ->
                        line.state() == PlaceState.ATTENDED && !line.name().isEmpty())
                .map(line -> letter(visit.frame(), sight, line))
                .toList();
        try {
            return sheets.isEmpty()
                    ? pages.error(404, visit.frame())
                    : new Reply(
                            200,
                            "application/pdf",
                            new LetterPrinter().print(sheets),
                            Map.of("Content-Disposition", "inline; filename=\"thanks.pdf\""));
        } catch (PrintException e) {
            return pages.show(503, visit.frame(), "error", Map.of("status", 503, "key", "error.5xx"));
        }
    }

    private static LetterSheet letter(Frame frame, ActivitySight sight, ActivitySight.Line line) {
        ActivityText text = sight.entry().text();
        String thanks = frame.either(
                sight.thanks(sight.entry().thanksZh()),
                sight.thanks(sight.entry().thanksEn()));
        List<String> body = new ArrayList<>(thanks.lines().toList());
        body.add("");
        body.add(frame.say(
                "activity.letter.about",
                frame.either(text.titleZh(), text.titleEn()),
                frame.date(sight.entry().terms().starts(), sight.zone()),
                frame.either(text.placeZh(), text.placeEn())));
        if (line.minutes() > 0) {
            body.add(frame.say("activity.letter.hours", Hours.of(line.minutes())));
        }
        return new LetterSheet(
                frame.say("activity.letter.title"),
                frame.say("activity.letter.to", line.name()),
                body,
                frame.say("layout.brand"),
                frame.date(sight.entry().terms().ends(), sight.zone()));
    }
}
