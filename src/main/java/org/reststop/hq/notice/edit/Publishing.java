package org.reststop.hq.notice.edit;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reststop.domain.notice.NoticeText;
import org.reststop.hq.http.Reply;
import org.reststop.hq.notice.NoticeField;
import org.reststop.hq.notice.NoticeProposal;
import org.reststop.hq.notice.NoticeProposals.Outcome;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.Visit;

/** The last steps of a draft, for those who may take them, and where each leads. */
final class Publishing {
    private final Desk desk;

    Publishing(Desk desk) {
        this.desk = desk;
    }

    /** Publishes for whoever may; puts it before them for whoever may not. */
    Reply publish(Visit visit, UUID id, int edition) {
        return publish(visit, id, edition, "edited");
    }

    /** As above, a change back to an earlier version. */
    Reply restore(Visit visit, UUID id, int edition) {
        return publish(visit, id, edition, "restored");
    }

    /** @param changed the word of what is said of a change of a notice */
    private Reply publish(Visit visit, UUID id, int edition, String changed) {
        Optional<NoticeProposal> found = desk.proposals().find(id);
        boolean may = found.filter(draft -> desk.work().approval().mayPublish(visit.staff(), draft.staffId()))
                .isPresent();
        if (found.isPresent() && isAlarm(found.get()) && !visit.may(Right.RAISE_ALARMS)) {
            return desk.pages().error(403, visit.frame());
        }
        return may
                ? publish(visit, id, edition, new EnumMap<>(NoticeField.class), changed)
                : submit(visit, id, edition);
    }

    /** @param over what is published otherwise than it was written */
    Reply publish(Visit visit, UUID id, int edition, Map<NoticeField, String> over) {
        return publish(visit, id, edition, over, "alarm");
    }

    private Reply publish(Visit visit, UUID id, int edition, Map<NoticeField, String> over, String changed) {
        boolean isNew = desk.proposals()
                .find(id)
                .filter(draft -> draft.baseRevision() == 0)
                .isPresent();
        Outcome outcome = desk.proposals().publish(id, edition, visit.staff().name(), over);
        return after(visit, id, outcome, isNew && over.isEmpty() ? "published" : changed);
    }

    Reply submit(Visit visit, UUID id, int edition) {
        return after(visit, id, desk.proposals().submit(id, edition), "submitted");
    }

    private boolean isAlarm(NoticeProposal draft) {
        return "EMERGENCY".equals(desk.proposals().whole(draft).get(NoticeField.PRIORITY));
    }

    /** @param done the word of what is said on the list of notices */
    Reply after(Visit visit, UUID id, Outcome outcome, String done) {
        return switch (outcome) {
            case Outcome.Done ok -> Reply.seeOther("/notices?done=" + done);
            case Outcome.Conflict(UUID conflict) -> Reply.seeOther("/notices/conflicts/" + conflict + "?just=saved");
            case Outcome.Broken(var rule) ->
                desk.pages()
                        .show(
                                422,
                                visit.frame(),
                                "notice-stopped",
                                Map.of(
                                        "id",
                                        id,
                                        "problem",
                                        visit.frame().say(rule.textKey(), NoticeText.MAX_TITLE, NoticeText.MAX_BODY)));
            case Outcome.Changed() -> changed(visit, id);
            case Outcome.Unknown() -> desk.pages().error(404, visit.frame());
        };
    }

    /** Somebody else was quicker; what was typed is still in the browser. */
    Reply changed(Visit visit, UUID id) {
        return desk.pages()
                .show(
                        409,
                        visit.frame(),
                        "notice-stopped",
                        Map.of("id", id, "problem", visit.frame().say("notice-stopped.changed")));
    }
}
