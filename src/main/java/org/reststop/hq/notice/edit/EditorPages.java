package org.reststop.hq.notice.edit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reststop.domain.notice.NoticeExtras;
import org.reststop.domain.notice.NoticeText;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.notice.Author;
import org.reststop.hq.notice.FieldWords;
import org.reststop.hq.notice.NoticeContent;
import org.reststop.hq.notice.NoticeDraft;
import org.reststop.hq.notice.NoticeField;
import org.reststop.hq.notice.NoticeForm;
import org.reststop.hq.notice.NoticeProposal;
import org.reststop.hq.notice.NoticeProposals.Outcome;
import org.reststop.hq.notice.NoticeProposals.Writer;
import org.reststop.hq.notice.NoticeRule;
import org.reststop.hq.notice.NoticeSights.Version;
import org.reststop.hq.notice.NoticeTargets;
import org.reststop.hq.notice.Uuids;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.Visit;

/**
 * Writing a notice and changing one. What is typed is kept as a draft first, so that nothing is lost, and then goes the
 * way that the button says.
 */
final class EditorPages {
    /** A Chinese character is nine bytes in a form; both bodies at their longest, and then some. */
    private static final int MAX_FORM = 1 << 20;

    private static final int USUAL_DAYS = 7;

    private final Desk desk;
    private final Publishing publishing;

    EditorPages(Desk desk, Publishing publishing) {
        this.desk = desk;
        this.publishing = publishing;
    }

    List<Route> routes() {
        var door = desk.door();
        return List.of(
                door.page("/notices/new", Right.MANAGE_NOTICES, this::blank),
                door.form("/notices/new", Right.MANAGE_NOTICES, this::create).within(MAX_FORM),
                door.page("/notices/{id}/edit", Right.MANAGE_NOTICES, this::edit),
                door.form("/notices/{id}/edit", Right.MANAGE_NOTICES, this::change)
                        .within(MAX_FORM),
                door.page("/notices/drafts/{id}", Right.MANAGE_NOTICES, this::goOn),
                door.form("/notices/drafts/{id}", Right.MANAGE_NOTICES, this::save)
                        .within(MAX_FORM));
    }

    private Reply blank(Request request, Visit visit) {
        LocalDate today = LocalDate.ofInstant(desk.clock().instant(), zone());
        NoticeText nothing = new NoticeText("", "", "", "");
        var draft = new NoticeDraft(nothing, today, today.plusDays(USUAL_DAYS), false, NoticeExtras.NONE, null);
        return form(200, visit, new Paper("/notices/new", 0, 0, ""), NoticeField.contentOf(draft), NoticeRule.KEPT);
    }

    /** What a form is about. */
    private record Paper(String action, long base, int edition, String remark) {}

    private Reply create(Request request, Visit visit) {
        NoticeForm form = NoticeForm.of(request, zone());
        NoticeRule rule = broken(request, form);
        if (rule != NoticeRule.KEPT) {
            return form(422, visit, new Paper("/notices/new", 0, 0, ""), form.values(), rule);
        }
        NoticeProposal begun = desk.proposals().begin(writer(visit), null, 0, form.values());
        return act(request, visit, begun.id(), begun.edition());
    }

    private Reply edit(Request request, Visit visit) {
        Optional<Version> newest = newest(request).filter(version -> !version.withdrawn());
        return newest.map(version ->
                        form(200, visit, paper(request, version.revision()), version.content(), NoticeRule.KEPT))
                .orElseGet(() -> desk.pages().error(404, visit.frame()));
    }

    private static Paper paper(Request request, long revision) {
        return new Paper("/notices/" + request.segment("id") + "/edit", revision, 0, "");
    }

    private Optional<Version> newest(Request request) {
        return Uuids.parse(request.segment("id"))
                .flatMap(id -> desk.work().sights().versions(id).stream().findFirst());
    }

    private Reply change(Request request, Visit visit) {
        Optional<UUID> id = Uuids.parse(request.segment("id"));
        List<Version> versions =
                id.map(known -> desk.work().sights().versions(known)).orElse(List.of());
        if (id.isEmpty() || versions.isEmpty()) {
            return desk.pages().error(404, visit.frame());
        }
        long base = number(request, "base");
        NoticeForm form = NoticeForm.of(request, zone());
        NoticeRule rule = broken(request, form);
        if (rule != NoticeRule.KEPT) {
            return form(422, visit, paper(request, base), form.values(), rule);
        }
        Map<NoticeField, String> before = versions.stream()
                .filter(version -> version.revision() == base)
                .map(Version::content)
                .findFirst()
                .orElse(Map.of());
        Map<NoticeField, String> changed = form.changedFrom(before);
        if (changed.isEmpty() && "publish".equals(deed(request))) {
            return Reply.seeOther("/notices?done=edited");
        }
        NoticeProposal begun = desk.proposals().begin(writer(visit), id.get(), base, changed);
        return act(request, visit, begun.id(), begun.edition());
    }

    private Reply goOn(Request request, Visit visit) {
        return proposal(request)
                .map(found -> form(200, visit, paper(found), desk.proposals().whole(found), NoticeRule.KEPT))
                .orElseGet(() -> desk.pages().error(404, visit.frame()));
    }

    private static Paper paper(NoticeProposal found) {
        return new Paper("/notices/drafts/" + found.id(), found.baseRevision(), found.edition(), found.remark());
    }

    private Optional<NoticeProposal> proposal(Request request) {
        return Uuids.parse(request.segment("id"))
                .flatMap(desk.proposals()::find)
                .filter(found -> found.state().isOpen());
    }

    private Reply save(Request request, Visit visit) {
        Optional<NoticeProposal> found = proposal(request);
        if (found.isEmpty()) {
            return desk.pages().error(404, visit.frame());
        }
        NoticeForm form = NoticeForm.of(request, zone());
        NoticeRule rule = broken(request, form);
        int edition = (int) number(request, "edition");
        Paper paper = paper(found.get());
        if (rule != NoticeRule.KEPT) {
            return form(422, visit, paper, form.values(), rule);
        }
        Outcome saved = desk.proposals().save(found.get().id(), edition, form.values());
        return saved instanceof Outcome.Done
                ? act(request, visit, found.get().id(), edition + 1)
                : publishing.changed(visit, found.get().id());
    }

    /** What a person is told before anything is kept; a draft may be as unready as it likes. */
    private static NoticeRule broken(Request request, NoticeForm form) {
        boolean unready = List.of("draft", "look").contains(deed(request));
        return !unready
                        && NoticeContent.of(form.values()) instanceof NoticeContent.Broken(NoticeRule rule)
                        && rule != NoticeRule.EMERGENCY_ENDLESS
                ? rule
                : NoticeRule.KEPT;
    }

    private static String deed(Request request) {
        return request.form("do").orElse("publish");
    }

    private Reply act(Request request, Visit visit, UUID id, int edition) {
        return switch (deed(request)) {
            case "draft" -> Reply.seeOther("/notices/drafts/" + id + "/look?done=saved");
            case "look" -> Reply.seeOther("/notices/drafts/" + id + "/look");
            case "alarm" -> Reply.seeOther("/notices/drafts/" + id + "/alarm");
            case "submit" -> publishing.submit(visit, id, edition);
            default -> publishing.publish(visit, id, edition);
        };
    }

    private Reply form(int status, Visit visit, Paper paper, Map<NoticeField, String> values, NoticeRule rule) {
        EditorView view = new EditorView(
                paper.action(),
                paper.base(),
                paper.edition(),
                values,
                zone(),
                places(visit, NoticeTargets.parse(values.getOrDefault(NoticeField.TARGETS, ""))),
                desk.work().approval().mayPublish(visit.staff(), visit.staff().id()),
                visit.may(Right.RAISE_ALARMS),
                paper.remark());
        String problem = rule == NoticeRule.KEPT
                ? ""
                : visit.frame().say(rule.textKey(), NoticeText.MAX_TITLE, NoticeText.MAX_BODY);
        return desk.pages().show(status, visit.frame(), "notice-form", Map.of("view", view, "problem", problem));
    }

    private EditorView.Places places(Visit visit, NoticeTargets targets) {
        FieldWords words = new FieldWords(visit.frame(), desk.groups());
        return new EditorView.Places(
                desk.groups().stations(),
                desk.groups().all(),
                words.stations(desk.groups().excepted(targets)));
    }

    private ZoneId zone() {
        return desk.groups().zone();
    }

    private static Writer writer(Visit visit) {
        return new Writer(Author.staff(visit.staff().name()), visit.staff().id());
    }

    private static long number(Request request, String field) {
        return request.form(field)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Long::parseLong)
                .orElse(0L);
    }
}
