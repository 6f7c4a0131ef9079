package org.reststop.hq.deadline;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reststop.domain.calendar.HolidayYear;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Pages;

/** Staff's page about the days that nobody works on, and those that make up for them. */
public final class HolidayPages {
    private final HolidayOffice office;
    private final InstantSource clock;
    private final StaffDoor door;
    private final Pages pages;

    public HolidayPages(HolidayOffice office, InstantSource clock, StaffDoor door, Pages pages) {
        this.office = office;
        this.clock = clock;
        this.door = door;
        this.pages = pages;
    }

    /** {@code /holidays}, which everybody who is signed in reads. */
    public List<Route> routes() {
        return List.of(
                door.page("/holidays", this::thisYear),
                door.page("/holidays/{year}", this::year),
                door.form("/holidays/{year}", Right.SUPERVISE, this::save));
    }

    /** @param base the revision that is edited */
    private record Typed(long base, String daysOff, String worked) {}

    private Reply thisYear(Request request, Visit visit) {
        return Reply.seeOther("/holidays/"
                + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear());
    }

    private static Optional<Integer> yearOf(Request request) {
        String text = request.segment("year");
        return text.matches("20[2-9][0-9]") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private Reply year(Request request, Visit visit) {
        String done = request.query("done").isPresent() ? visit.frame().say("holidays.saved") : "";
        return yearOf(request)
                .map(year -> show(200, visit, year, typed(year), done, ""))
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private Typed typed(int year) {
        return office.find(year)
                .map(held -> new Typed(held.revision(), DayList.text(held.daysOff()), DayList.text(held.worked())))
                .orElse(new Typed(0, "", ""));
    }

    private Reply save(Request request, Visit visit) {
        Optional<Integer> year = yearOf(request);
        if (year.isEmpty()) {
            return pages.error(404, visit.frame());
        }
        String base = request.form("base").orElse("");
        Typed typed = new Typed(
                base.matches("[0-9]{1,9}") ? Long.parseLong(base) : 0,
                request.form("days-off").orElse(""),
                request.form("worked").orElse(""));
        return save(visit, year.get(), typed);
    }

    private Reply save(Visit visit, int year, Typed typed) {
        DayList daysOff = DayList.parse(year, typed.daysOff());
        DayList worked = DayList.parse(year, typed.worked());
        if (!daysOff.wrong().isEmpty() || !worked.wrong().isEmpty()) {
            String line = (daysOff.wrong().isEmpty() ? worked : daysOff).wrong().getFirst();
            return show(422, visit, year, typed, "", visit.frame().say("holidays.wrong-line", line));
        }
        return switch (office.save(year, typed.base(), daysOff, worked)) {
            case DONE -> Reply.seeOther("/holidays/" + year + "?done=saved");
            case CLASH -> show(409, visit, year, typed, "", visit.frame().say("holidays.clash"));
            case BROKEN -> show(422, visit, year, typed, "", visit.frame().say("holidays.broken"));
        };
    }

    private Reply show(int status, Visit visit, int year, Typed typed, String done, String problem) {
        Map<String, Object> values = new HashMap<>();
        values.put("year", year);
        values.put("base", typed.base());
        values.put("daysOff", typed.daysOff());
        values.put("worked", typed.worked());
        values.put("announced", office.find(year).isPresent());
        values.put("first", HolidayYear.FIRST);
        values.put("last", HolidayYear.LAST);
        values.put("manages", visit.may(Right.SUPERVISE));
        values.put("done", done);
        values.put("problem", problem);
        return pages.show(status, visit.frame(), "holidays", values);
    }
}
