package org.reststop.hq.notice.edit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reststop.domain.notice.NoticeAudience;
import org.reststop.domain.notice.NoticePriority;
import org.reststop.hq.fleet.KioskSight;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.notice.FieldWords;
import org.reststop.hq.notice.NoticeContent;
import org.reststop.hq.notice.NoticeField;
import org.reststop.hq.notice.NoticeProposal;
import org.reststop.hq.notice.NoticeProposal.State;
import org.reststop.hq.notice.NoticeTargets;
import org.reststop.hq.notice.Uuids;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.Visit;

/** A draft as the kiosk will show it, what is decided about it, and the last question before every screen is interrupted. */
final class ReviewPages {
    private static final List<Integer> HOURS = List.of(1, 3, 6, 12, 24, 48);
    private static final int USUAL_HOURS = 6;

    private final Desk desk;
    private final Publishing publishing;
    private final Preview preview;

    ReviewPages(Desk desk, Publishing publishing, Preview preview) {
        this.desk = desk;
        this.publishing = publishing;
        this.preview = preview;
    }

    List<Route> routes() {
        var door = desk.door();
        return List.of(
                door.page("/notices/drafts/{id}/look", Right.MANAGE_NOTICES, this::look),
                door.form("/notices/drafts/{id}/decide", Right.MANAGE_NOTICES, this::decide),
                door.page("/notices/drafts/{id}/alarm", Right.RAISE_ALARMS, this::ask),
                door.form("/notices/drafts/{id}/alarm", Right.RAISE_ALARMS, this::raise));
    }

    private Reply look(Request request, Visit visit) {
        Optional<NoticeProposal> found = proposal(request);
        if (found.isEmpty()) {
            return desk.pages().error(404, visit.frame());
        }
        NoticeProposal draft = found.get();
        Map<NoticeField, String> whole = desk.proposals().whole(draft);
        boolean own = visit.staff().id().equals(draft.staffId());
        Map<String, Object> values = new HashMap<>();
        values.put("draft", draft);
        values.put("author", desk.work().sights().name(draft.author()));
        values.put("faces", preview.faces(whole, now()));
        values.put("facts", preview.facts(visit.frame(), whole));
        values.put("ready", NoticeContent.of(whole) instanceof NoticeContent.Sound);
        values.put("mayPublish", desk.work().approval().mayPublish(visit.staff(), draft.staffId()));
        values.put("mayAlarm", visit.may(Right.RAISE_ALARMS));
        values.put("own", own);
        values.put(
                "done",
                request.query("done").filter("saved"::equals).isPresent()
                        ? visit.frame().say("notice-look.saved")
                        : "");
        values.put("zone", desk.groups().zone());
        return desk.pages().show(200, visit.frame(), "notice-look", values);
    }

    private Instant now() {
        return desk.clock().instant();
    }

    private Reply decide(Request request, Visit visit) {
        Optional<NoticeProposal> found = proposal(request);
        if (found.isEmpty()) {
            return desk.pages().error(404, visit.frame());
        }
        NoticeProposal draft = found.get();
        int edition = edition(request);
        String by = visit.staff().name();
        String remark = request.form("remark").orElse("").strip();
        String why =
                remark.length() <= NoticeProposal.MAX_REMARK ? remark : remark.substring(0, NoticeProposal.MAX_REMARK);
        boolean may = desk.work().approval().mayPublish(visit.staff(), draft.staffId());
        boolean own = visit.staff().id().equals(draft.staffId());
        return switch (request.form("decision").orElse("")) {
            case "publish" ->
                may
                        ? publishing.publish(visit, draft.id(), edition)
                        : desk.pages().error(403, visit.frame());
            case "submit" -> publishing.submit(visit, draft.id(), edition);
            case "return" ->
                may
                        ? publishing.after(
                                visit,
                                draft.id(),
                                desk.proposals().end(draft.id(), edition, State.RETURNED, by, why),
                                "returned")
                        : desk.pages().error(403, visit.frame());
            case "drop" ->
                may || own
                        ? publishing.after(
                                visit,
                                draft.id(),
                                desk.proposals().end(draft.id(), edition, State.DROPPED, by, why),
                                "dropped")
                        : desk.pages().error(403, visit.frame());
            default -> desk.pages().error(404, visit.frame());
        };
    }

    private Reply ask(Request request, Visit visit) {
        return proposal(request)
                .map(draft -> {
                    Map<NoticeField, String> whole = desk.proposals().whole(draft);
                    NoticeTargets targets = NoticeTargets.parse(whole.getOrDefault(NoticeField.TARGETS, ""));
                    Set<String> stations = desk.groups().resolve(targets);
                    FieldWords words = new FieldWords(visit.frame(), desk.groups());
                    List<KioskSight> kiosks = desk.fleet().sights().stream()
                            .filter(sight -> sight.kiosk().revokedAt().isEmpty()
                                    && stations.contains(sight.kiosk().stationId()))
                            .toList();
                    return desk.pages()
                            .show(
                                    200,
                                    visit.frame(),
                                    "notice-alarm",
                                    Map.of(
                                            "draft", draft,
                                            "title", whole.getOrDefault(NoticeField.TITLE_ZH, ""),
                                            "kiosks", kiosks,
                                            "silent",
                                                    words.stations(desk.groups().excepted(targets)),
                                            "stations", stations.size(),
                                            "hours", HOURS,
                                            "usual", USUAL_HOURS));
                })
                .orElseGet(() -> desk.pages().error(404, visit.frame()));
    }

    private Reply raise(Request request, Visit visit) {
        Optional<NoticeProposal> found = proposal(request);
        if (found.isEmpty()) {
            return desk.pages().error(404, visit.frame());
        }
        int hours = request.form("hours")
                .flatMap(text -> HOURS.stream()
                        .filter(known -> known.toString().equals(text))
                        .findFirst())
                .orElse(USUAL_HOURS);
        boolean sound = request.form("sound").filter("true"::equals).isPresent();
        return publishing.publish(visit, found.get().id(), edition(request), alarm(hours, sound));
    }

    /** An emergency is on show at once and at all hours, whatever days the draft has. */
    private Map<NoticeField, String> alarm(int hours, boolean sound) {
        Instant end = now().plus(Duration.ofHours(hours));
        ZoneId zone = desk.groups().zone();
        Map<NoticeField, String> over = new EnumMap<>(NoticeField.class);
        over.put(NoticeField.PRIORITY, NoticePriority.EMERGENCY.name());
        over.put(NoticeField.STARTS, "");
        over.put(NoticeField.EXPIRES, end.toString());
        over.put(NoticeField.FIRST_DAY, LocalDate.ofInstant(now(), zone).toString());
        over.put(NoticeField.LAST_DAY, LocalDate.ofInstant(end, zone).toString());
        over.put(NoticeField.WEEKDAYS, "");
        over.put(NoticeField.HOURS, "");
        over.put(NoticeField.AUDIENCE, NoticeAudience.ALL.name());
        over.put(NoticeField.SOUND, Boolean.toString(sound));
        return over;
    }

    private Optional<NoticeProposal> proposal(Request request) {
        Optional<UUID> id = Uuids.parse(request.segment("id"));
        return id.flatMap(desk.proposals()::find).filter(draft -> draft.state().isOpen());
    }

    private static int edition(Request request) {
        return request.form("edition")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
    }
}
