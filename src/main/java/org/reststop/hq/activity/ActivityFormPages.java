package org.reststop.hq.activity;

import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reststop.domain.UuidV7;
import org.reststop.domain.activity.ActivityTerms;
import org.reststop.domain.activity.ActivityText;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Pages;

/** Writing an activity and changing one, and the short form by which hands are called out. */
final class ActivityFormPages {
    /** A Chinese character is nine bytes in a form; all texts at their longest, and then some. */
    private static final int MAX_FORM = 256 << 10;

    private static final int USUAL_HANDS = 20;

    private final ActivityBoard board;
    private final Stations stations;
    private final InstantSource clock;
    private final UuidV7 ids;
    private final StaffDoor door;
    private final Pages pages;

    ActivityFormPages(
            ActivityBoard board, Stations stations, InstantSource clock, UuidV7 ids, StaffDoor door, Pages pages) {
        this.board = board;
        this.stations = stations;
        this.clock = clock;
        this.ids = ids;
        this.door = door;
        this.pages = pages;
    }

    List<Route> routes() {
        return List.of(
                door.page("/activities/new", Right.MANAGE_ACTIVITIES, this::blank),
                door.form("/activities/new", Right.MANAGE_ACTIVITIES, this::make)
                        .within(MAX_FORM),
                door.page("/activities/call-out", Right.MANAGE_ACTIVITIES, this::askToCall),
                door.form("/activities/call-out", Right.MANAGE_ACTIVITIES, this::callOut)
                        .within(MAX_FORM),
                door.page("/activities/{id}/edit", Right.MANAGE_ACTIVITIES, this::edit),
                door.form("/activities/{id}/edit", Right.MANAGE_ACTIVITIES, this::save)
                        .within(MAX_FORM));
    }

    private LocalDateTime tomorrow() {
        ZoneId zone = stations.zone(List.of());
        return LocalDateTime.ofInstant(clock.instant(), zone).plusDays(1);
    }

    private Reply blank(Request request, Visit visit) {
        return form(200, visit, ActivityForm.blank(ids.next().toString(), tomorrow()), "");
    }

    private Reply make(Request request, Visit visit) {
        ActivityForm form = ActivityForm.of(request);
        Optional<UUID> id = Numbers.id(form.id());
        Optional<ActivityDraft> draft = form.draft(stations.zone(form.stations()), stations.ids());
        ActivityDraft.Rule rule = draft.map(ActivityDraft::rule).orElse(ActivityDraft.Rule.TIMES);
        if (id.isEmpty() || draft.isEmpty() || rule != ActivityDraft.Rule.KEPT) {
            return form(422, visit, form, problem(visit, rule));
        }
        board.make(id.get(), draft.get(), visit.staff().name());
        return Reply.seeOther("/activities/" + id.get() + "?done=made");
    }

    private static String problem(Visit visit, ActivityDraft.Rule rule) {
        return visit.frame()
                .say(
                        "activity.problem." + rule.word(),
                        ActivityText.MAX_TITLE,
                        ActivityText.MAX_WORDS,
                        ActivityTerms.MOST,
                        ActivityTerms.LONGEST.toDays());
    }

    private Reply edit(Request request, Visit visit) {
        return Numbers.id(request.segment("id"))
                .flatMap(board::find)
                .map(full -> form(
                        200,
                        visit,
                        ActivityForm.of(full.entry(), stations.zone(full.entry().stations())),
                        ""))
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private Reply save(Request request, Visit visit) {
        Optional<UUID> id = Numbers.id(request.segment("id"));
        if (id.isEmpty()) {
            return pages.error(404, visit.frame());
        }
        ActivityForm form = ActivityForm.of(request);
        Optional<ActivityDraft> draft = form.draft(stations.zone(form.stations()), stations.ids());
        ActivityDraft.Rule rule = draft.map(ActivityDraft::rule).orElse(ActivityDraft.Rule.TIMES);
        if (draft.isEmpty() || rule != ActivityDraft.Rule.KEPT) {
            return form(422, visit, form, problem(visit, rule));
        }
        return switch (board.change(
                id.get(), form.base(), draft.get(), visit.staff().name())) {
            case DONE -> Reply.seeOther("/activities/" + id.get() + "?done=changed");
            case CLASH -> form(409, visit, form, visit.frame().say("activity.problem.clash"));
            case NOT_NOW -> form(409, visit, form, visit.frame().say("activity.problem.not-now"));
            case MISSING -> pages.error(404, visit.frame());
        };
    }

    private Reply form(int status, Visit visit, ActivityForm form, String problem) {
        Map<String, Object> values = new HashMap<>();
        values.put("form", form);
        values.put("stations", stations.all());
        values.put("problem", problem);
        return pages.show(status, visit.frame(), "activity-form", values);
    }

    private Reply askToCall(Request request, Visit visit) {
        ZoneId zone = stations.zone(List.of());
        LocalDateTime soon =
                LocalDateTime.ofInstant(clock.instant(), zone).plusHours(1).truncatedTo(ChronoUnit.HOURS);
        CallForm call = new CallForm(
                ids.next().toString(),
                visit.frame().say("call-out.usual"),
                "",
                soon.toString(),
                "2",
                Integer.toString(USUAL_HANDS));
        return call(200, visit, call, List.of(), "");
    }

    private Reply callOut(Request request, Visit visit) {
        CallForm call = CallForm.of(request);
        List<String> chosen = request.fields().getOrDefault("station", List.of()).stream()
                .filter(stations.ids()::contains)
                .distinct()
                .toList();
        Optional<UUID> id = Numbers.id(call.id());
        Optional<ActivityDraft> draft = call.draft(stations.zone(chosen), chosen);
        ActivityDraft.Rule rule = draft.map(ActivityDraft::rule).orElse(ActivityDraft.Rule.TIMES);
        if (id.isEmpty() || draft.isEmpty() || rule != ActivityDraft.Rule.KEPT) {
            return call(422, visit, call, chosen, problem(visit, rule));
        }
        board.make(id.get(), draft.get(), visit.staff().name());
        return Reply.seeOther("/activities/" + id.get() + "/live");
    }

    private Reply call(int status, Visit visit, CallForm call, List<String> chosen, String problem) {
        Map<String, Object> values = new HashMap<>();
        values.put("call", call);
        values.put("stations", stations.all());
        values.put("chosen", chosen);
        values.put("problem", problem);
        return pages.show(status, visit.frame(), "activity-call-out", values);
    }
}
