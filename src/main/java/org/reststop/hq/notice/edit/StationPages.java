package org.reststop.hq.notice.edit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.notice.Author;
import org.reststop.hq.notice.NoticeField;
import org.reststop.hq.notice.NoticeProposal;
import org.reststop.hq.notice.NoticeProposals.Writer;
import org.reststop.hq.notice.NoticeSight;
import org.reststop.hq.notice.NoticeTargets;
import org.reststop.hq.notice.Uuids;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.Visit;

/** Taking a notice down at one station with one press, as its own staff do behind the counter, and putting it up again. */
final class StationPages {
    private final Desk desk;
    private final Publishing publishing;

    StationPages(Desk desk, Publishing publishing) {
        this.desk = desk;
        this.publishing = publishing;
    }

    List<Route> routes() {
        var door = desk.door();
        return List.of(
                door.form("/notices/{id}/stations/{station}/down", Right.MANAGE_NOTICES, this::takeDown),
                door.form("/notices/{id}/stations/{station}/up", Right.MANAGE_NOTICES, this::putUp));
    }

    private interface Step {
        Reply take(NoticeSight sight, String station);
    }

    /** What interrupts screens is for those who may interrupt them. */
    private Reply at(Request request, Visit visit, Step step) {
        String station = request.segment("station");
        Optional<NoticeSight> found = Uuids.parse(request.segment("id"))
                .flatMap(desk.work().sights()::find)
                .filter(sight -> desk.groups().stations().stream()
                        .anyMatch(each -> each.id().equals(station)));
        if (found.isEmpty()) {
            return desk.pages().error(404, visit.frame());
        }
        boolean alarm = found.get().notice().extras().isEmergency();
        return alarm && !visit.may(Right.RAISE_ALARMS)
                ? desk.pages().error(403, visit.frame())
                : step.take(found.get(), station);
    }

    private Reply takeDown(Request request, Visit visit) {
        return at(request, visit, (sight, station) -> {
            UUID id = sight.notice().id();
            desk.work().board().except(id, station, author(visit));
            return told(id, station, "taken-down");
        });
    }

    /** The way back needs the approval that any other change needs. */
    private Reply putUp(Request request, Visit visit) {
        return at(request, visit, (sight, station) -> {
            UUID id = sight.notice().id();
            if (!desk.work().approval().mayPublish(visit.staff(), visit.staff().id())) {
                NoticeTargets again = sight.targets().againAt(station);
                NoticeProposal begun = desk.proposals()
                        .begin(
                                new Writer(author(visit), visit.staff().id()),
                                id,
                                sight.notice().revision(),
                                Map.of(NoticeField.TARGETS, again.text()));
                return publishing.submit(visit, begun.id(), begun.edition());
            }
            return desk.work().board().showAgain(id, station, author(visit))
                    ? told(id, station, "put-up")
                    : Reply.seeOther("/notices/" + id + "/proof");
        });
    }

    private static Author author(Visit visit) {
        return Author.staff(visit.staff().name());
    }

    private static Reply told(UUID id, String station, String done) {
        return Reply.seeOther("/notices/" + id + "/proof?done=" + done + "&at=" + station);
    }
}
