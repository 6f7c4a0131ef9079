package org.reststop.hq.followup;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reststop.domain.need.Question;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Pages;
import org.reststop.store.Store;

/** Staff's page about what authors are asked, when, and what they answered. */
public final class FollowUpPages {
    private final Store store;
    private final Tallies tallies;
    private final StaffDoor door;
    private final Pages pages;

    public FollowUpPages(Store store, InstantSource clock, StaffDoor door, Pages pages) {
        this.store = store;
        this.tallies = new Tallies(store, clock);
        this.door = door;
        this.pages = pages;
    }

    /** {@code /follow-ups}, which everybody who is signed in reads. */
    public List<Route> routes() {
        return List.of(door.page("/follow-ups", this::show), door.form("/follow-ups", Right.SUPERVISE, this::save));
    }

    private Reply show(Request request, Visit visit) {
        String done = request.query("done").isPresent() ? visit.frame().say("follow-ups.saved") : "";
        return show(200, visit, done, "");
    }

    private Reply save(Request request, Visit visit) {
        int week = number(request, "week");
        int month = number(request, "month");
        if (week < 1 || month <= week || month > FollowUpDays.MAX) {
            return show(422, visit, "", visit.frame().say("follow-ups.broken", FollowUpDays.MAX));
        }
        store.write(tx -> {
            tx.session().upsert(new FollowUpDays(Question.STILL_WEEK, week));
            tx.session().upsert(new FollowUpDays(Question.STILL_MONTH, month));
            return week;
        });
        return Reply.seeOther("/follow-ups?done=saved");
    }

    private static int number(Request request, String field) {
        String text = request.form(field).orElse("").strip();
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : -1;
    }

    private Reply show(int status, Visit visit, String done, String problem) {
        Map<String, Object> values = new HashMap<>();
        store.read(session -> {
            values.put("week", FollowUpDays.of(session, Question.STILL_WEEK));
            values.put("month", FollowUpDays.of(session, Question.STILL_MONTH));
            return values;
        });
        values.put("counts", tallies.counts());
        values.put("lately", Tallies.LATELY.toDays());
        values.put("manages", visit.may(Right.SUPERVISE));
        values.put("most", FollowUpDays.MAX);
        values.put("done", done);
        values.put("problem", problem);
        return pages.show(status, visit.frame(), "follow-ups", values);
    }
}
