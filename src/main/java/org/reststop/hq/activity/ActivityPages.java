package org.reststop.hq.activity;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.UuidV7;
import org.reststop.domain.activity.ActivityPlace;
import org.reststop.hq.badge.Roster;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Frame;
import org.reststop.hq.web.Language;
import org.reststop.hq.web.Pages;
import org.reststop.store.Store;

/** Staff's pages about activities: what there is, who has a place, who came, and what they are thanked for. */
public final class ActivityPages {
    private static final Set<String> TOLD =
            Set.of("made", "changed", "cancelled", "called", "attendance", "thanked", "added", "dropped");
    private static final int LIVE_SECONDS = 5;

    /** A box and a number for each of five thousand places. */
    private static final int MAX_SHEET = 1 << 20;

    private final ActivityBoard board;
    private final Sights sights;
    private final ActivityFormPages forms;
    private final HoursPages hours;
    private final AttendancePages attendance;
    private final StaffDoor door;
    private final Pages pages;

    public ActivityPages(Parts parts, Clock clock, UuidV7 ids, StaffDoor door, Pages pages) {
        Stations stations = new Stations(parts.fleet());
        this.board = parts.board();
        this.sights = new Sights(parts.roster(), stations, clock);
        this.forms = new ActivityFormPages(board, stations, clock, ids, door, pages);
        this.hours = new HoursPages(new VolunteerHours(parts.store(), parts.roster()), stations, clock, door, pages);
        this.attendance = new AttendancePages(board, sights, door, pages);
        this.door = door;
        this.pages = pages;
    }

    /** What the pages show and change. */
    public record Parts(Store store, ActivityBoard board, Roster roster, Fleet fleet) {}

    /** {@code /activities} and what is below it. */
    public List<Route> routes() {
        return Stream.of(
                        List.of(door.page("/activities", this::list)),
                        forms.routes(),
                        hours.routes(),
                        attendance.routes(),
                        List.of(
                                door.page("/activities/{id}", this::show),
                                door.page("/activities/{id}/live", this::live),
                                door.form("/activities/{id}/names", Right.MANAGE_PEOPLE, this::names),
                                door.page("/activities/{id}/cancel", Right.MANAGE_ACTIVITIES, this::askToCancel),
                                door.form("/activities/{id}/cancel", Right.MANAGE_ACTIVITIES, this::cancel),
                                door.form("/activities/{id}/thanks", Right.MANAGE_ACTIVITIES, this::thank)
                                        .within(MAX_SHEET)))
                .flatMap(List::stream)
                .toList();
    }

    private Reply list(Request request, Visit visit) {
        boolean past = request.query("past").isPresent();
        List<ActivitySight> all = board.list(past).stream()
                .map(listed -> sights.listed(visit.frame(), listed))
                .toList();
        return pages.show(
                200,
                visit.frame(),
                "activities",
                Map.of(
                        "sights",
                        all,
                        "past",
                        past,
                        "manages",
                        visit.may(Right.MANAGE_ACTIVITIES),
                        "done",
                        done(request, visit)));
    }

    private static String done(Request request, Visit visit) {
        return request.query("done")
                .filter(TOLD::contains)
                .map(word -> visit.frame().say("activity.done." + word))
                .orElse("");
    }

    private Optional<ActivityBoard.Full> find(Request request) {
        return Numbers.id(request.segment("id")).flatMap(board::find);
    }

    private Reply show(Request request, Visit visit) {
        return find(request)
                .map(full -> page(200, visit, full, false, Told.done(done(request, visit))))
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    /** Whoever looks at names is put on record before she sees them. */
    private Reply names(Request request, Visit visit) {
        Optional<ActivityBoard.Full> found = find(request);
        found.ifPresent(full -> board.looked(full.entry().id(), visit.staff().name()));
        return found.map(full -> page(200, visit, full, true, Told.done("")))
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    /**
     * What a page tells of what was done before.
     *
     * @param typed thanks that were not sent; null if none were
     */
    private record Told(
            String done, String problem, @Nullable Thanks typed) {
        static Told done(String done) {
            return new Told(done, "", null);
        }
    }

    private record Thanks(String zh, String en) {
        boolean fits() {
            return !zh.isEmpty()
                    && zh.length() <= ActivityPlace.MAX_THANKS
                    && en.length() <= 2 * ActivityPlace.MAX_THANKS;
        }
    }

    /** What was said last, or else words to begin with. */
    private static Thanks thanks(Frame frame, ActivityEntry entry) {
        String zh = entry.thanksZh();
        if (zh != null) {
            String en = entry.thanksEn();
            return new Thanks(zh, en == null ? "" : en);
        }
        return new Thanks(
                frame.sayIn(Language.ZH, "activity.thanks.start"), frame.sayIn(Language.EN, "activity.thanks.start"));
    }

    private Reply page(int status, Visit visit, ActivityBoard.Full full, boolean inFull, Told told) {
        Map<String, Object> values = new HashMap<>();
        values.put("sight", sights.full(visit.frame(), full, inFull));
        values.put("manages", visit.may(Right.MANAGE_ACTIVITIES));
        values.put("mayName", visit.may(Right.MANAGE_PEOPLE));
        values.put("named", inFull);
        values.put("done", told.done());
        values.put("problem", told.problem());
        Thanks thanks = told.typed() == null ? thanks(visit.frame(), full.entry()) : told.typed();
        values.put("thanksZh", thanks.zh());
        values.put("thanksEn", thanks.en());
        return pages.show(status, visit.frame(), "activity", values);
    }

    /** How many have a place, for a large screen; renews itself. */
    private Reply live(Request request, Visit visit) {
        return find(request)
                .map(full -> pages.show(
                        200,
                        visit.frame(),
                        "activity-live",
                        Map.of("sight", sights.full(visit.frame(), full, false), "seconds", LIVE_SECONDS)))
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private Reply askToCancel(Request request, Visit visit) {
        return find(request)
                .map(full -> pages.show(
                        200,
                        visit.frame(),
                        "activity-cancel",
                        Map.of("sight", sights.full(visit.frame(), full, false))))
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private Reply cancel(Request request, Visit visit) {
        return find(request)
                .map(full -> {
                    board.cancel(full.entry().id(), visit.staff().name());
                    return Reply.seeOther("/activities/" + full.entry().id() + "?done=cancelled");
                })
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private Reply thank(Request request, Visit visit) {
        Thanks thanks = new Thanks(text(request, "thanks-zh"), text(request, "thanks-en"));
        Optional<ActivityBoard.Full> found = find(request);
        if (found.isEmpty()) {
            return pages.error(404, visit.frame());
        }
        if (!thanks.fits()) {
            String problem = visit.frame().say("activity.problem.thanks", ActivityPlace.MAX_THANKS);
            return page(422, visit, found.get(), false, new Told("", problem, thanks));
        }
        ActivityBoard.Done done = board.thank(
                found.get().entry().id(),
                thanks.zh(),
                thanks.en(),
                visit.staff().name());
        return done == ActivityBoard.Done.DONE
                ? Reply.seeOther("/activities/" + found.get().entry().id() + "?done=thanked")
                : page(
                        409,
                        visit,
                        found.get(),
                        false,
                        new Told("", visit.frame().say("activity.problem.not-now"), thanks));
    }

    private static String text(Request request, String field) {
        return request.form(field)
                .orElse("")
                .replace("\r\n", "\n")
                .replace("\0", "")
                .strip();
    }
}
