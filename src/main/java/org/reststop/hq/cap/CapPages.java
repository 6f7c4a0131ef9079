package org.reststop.hq.cap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.notice.FieldWords;
import org.reststop.hq.notice.NoticeRule;
import org.reststop.hq.notice.StationGroups;
import org.reststop.hq.notice.Uuids;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Pager;
import org.reststop.hq.web.Pages;

/** Staff's pages about alerts: what came and what was made of it, and the rules. */
final class CapPages {
    private static final int SIZE = 30;
    private static final String RULES = "/alerts/rules";

    private final CapOffice office;
    private final StationGroups groups;
    private final List<CapSource> sources;
    private final StaffDoor door;
    private final Pages pages;

    /** @param sources where alerts come from, as an operator has set it */
    CapPages(CapOffice office, StationGroups groups, List<CapSource> sources, StaffDoor door, Pages pages) {
        this.office = office;
        this.groups = groups;
        this.sources = List.copyOf(sources);
        this.door = door;
        this.pages = pages;
    }

    List<Route> routes() {
        return List.of(
                door.page("/alerts", this::list),
                door.page(RULES, this::rules),
                door.page("/alerts/{id}", this::show),
                door.page(RULES + "/{id}", Right.APPROVE_NOTICES, this::edit),
                door.form(RULES + "/{id}", Right.APPROVE_NOTICES, this::save),
                door.form(RULES + "/{id}/delete", Right.APPROVE_NOTICES, this::delete),
                door.form(RULES + "/{id}/up", Right.APPROVE_NOTICES, this::moveUp));
    }

    private Reply list(Request request, Visit visit) {
        Pager pager = Pager.of(request.query("page"), office.count(), SIZE);
        return pages.show(
                200,
                visit.frame(),
                "alerts",
                Map.of(
                        "entries",
                        office.page(pager.from(), pager.size()),
                        "pager",
                        pager,
                        "sources",
                        sources,
                        "zone",
                        groups.zone()));
    }

    private Reply show(Request request, Visit visit) {
        return id(request)
                .flatMap(office::find)
                .map(opened -> {
                    Map<String, Object> values = new HashMap<>();
                    values.put("entry", opened.entry());
                    values.put("raw", opened.raw());
                    values.put("ender", opened.endedBy().orElse(null));
                    values.put("zone", groups.zone());
                    return pages.show(200, visit.frame(), "alert", values);
                })
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private Reply rules(Request request, Visit visit) {
        List<CapRuleForm> sights = office.rules().stream().map(CapRuleForm::of).toList();
        return pages.show(
                200,
                visit.frame(),
                "alert-rules",
                Map.of(
                        "rules",
                        sights,
                        "places",
                        new FieldWords(visit.frame(), groups),
                        "manages",
                        visit.may(Right.APPROVE_NOTICES),
                        "done",
                        request.query("done").isPresent() ? visit.frame().say("alert-rules.saved") : ""));
    }

    private Reply edit(Request request, Visit visit) {
        if (isNew(request)) {
            return form(200, visit, CapRuleForm.blank(), "");
        }
        return rule(request)
                .map(rule -> form(200, visit, CapRuleForm.of(rule), ""))
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private Reply save(Request request, Visit visit) {
        Optional<CapRule> old = rule(request);
        if (old.isEmpty() && !isNew(request)) {
            return pages.error(404, visit.frame());
        }
        CapRuleForm form =
                CapRuleForm.of(request, old.map(rule -> rule.id().toString()).orElse("new"));
        if (form.area().length() > CapRule.Fit.MAX_AREA) {
            return form(422, visit, form, visit.frame().say("alert-rule.area-long", CapRule.Fit.MAX_AREA));
        }
        if (form.targets().isNowhere()) {
            return form(422, visit, form, visit.frame().say(NoticeRule.NOWHERE.textKey()));
        }
        office.save(old.map(CapRule::id), form.fit(), form.deed(), form.targets());
        return Reply.seeOther(RULES + "?done=saved");
    }

    private Reply delete(Request request, Visit visit) {
        return rule(request)
                .map(rule -> {
                    office.delete(rule.id());
                    return Reply.seeOther(RULES + "?done=saved");
                })
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private Reply moveUp(Request request, Visit visit) {
        return rule(request)
                .map(rule -> {
                    office.moveUp(rule.id());
                    return Reply.seeOther(RULES);
                })
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private Reply form(int status, Visit visit, CapRuleForm form, String problem) {
        return pages.show(
                status,
                visit.frame(),
                "alert-rule",
                Map.of("form", form, "groups", groups.all(), "stations", groups.stations(), "problem", problem));
    }

    private static boolean isNew(Request request) {
        return request.segment("id").equals("new");
    }

    private Optional<CapRule> rule(Request request) {
        return id(request).flatMap(id -> office.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst());
    }

    private static Optional<UUID> id(Request request) {
        return Uuids.parse(request.segment("id"));
    }
}
