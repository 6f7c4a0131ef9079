package org.reststop.hq.activity;

import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.reststop.hq.badge.RosterEntry;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.sheet.CsvSheet;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Frame;
import org.reststop.hq.web.Pages;

/** The hours of volunteers, by month: a page for all staff, a file with full names for those with the right. */
final class HoursPages {
    private final VolunteerHours hours;
    private final Stations stations;
    private final InstantSource clock;
    private final StaffDoor door;
    private final Pages pages;

    HoursPages(VolunteerHours hours, Stations stations, InstantSource clock, StaffDoor door, Pages pages) {
        this.hours = hours;
        this.stations = stations;
        this.clock = clock;
        this.door = door;
        this.pages = pages;
    }

    List<Route> routes() {
        return List.of(
                door.page("/activities/hours", this::show),
                door.page("/activities/hours.csv", Right.MANAGE_PEOPLE, this::export));
    }

    private YearMonth month(Request request, ZoneId zone) {
        try {
            return request.query("month").map(YearMonth::parse).orElseGet(() -> thisMonth(zone));
        } catch (DateTimeException e) {
            return thisMonth(zone);
        }
    }

    private YearMonth thisMonth(ZoneId zone) {
        return YearMonth.from(clock.instant().atZone(zone));
    }

    private Reply show(Request request, Visit visit) {
        ZoneId zone = stations.zone(List.of());
        YearMonth month = month(request, zone);
        List<VolunteerHours.Month> all = hours.of(month, zone);
        List<HoursLine> lines = all.stream()
                .map(each -> new HoursLine(
                        each.person().maskedName(), each.person().company(), each.times(), Hours.of(each.minutes())))
                .toList();
        String sum =
                Hours.of(all.stream().mapToLong(VolunteerHours.Month::minutes).sum());
        return pages.show(
                200,
                visit.frame(),
                "activity-hours",
                Map.of(
                        "lines",
                        lines,
                        "month",
                        month.toString(),
                        "sum",
                        sum,
                        "exports",
                        visit.may(Right.MANAGE_PEOPLE)));
    }

    private Reply export(Request request, Visit visit) {
        ZoneId zone = stations.zone(List.of());
        YearMonth month = month(request, zone);
        List<VolunteerHours.Month> all = hours.of(month, zone);
        return Reply.stream("text/csv; charset=utf-8", out -> write(out, visit.frame(), month, all))
                .with("Content-Disposition", "attachment; filename=\"hours-" + month + ".csv\"");
    }

    private static void write(OutputStream out, Frame frame, YearMonth month, List<VolunteerHours.Month> all)
            throws IOException {
        try (CsvSheet sheet = new CsvSheet(out)) {
            sheet.row(List.of(
                    frame.say("hours.month"),
                    frame.say("hours.person"),
                    frame.say("hours.name"),
                    frame.say("hours.company"),
                    frame.say("hours.times"),
                    frame.say("hours.hours")));
            for (VolunteerHours.Month each : all) {
                RosterEntry person = each.person();
                sheet.row(List.of(
                        month.toString(),
                        Long.toString(person.personId()),
                        person.name(),
                        person.company(),
                        Integer.toString(each.times()),
                        Hours.of(each.minutes())));
            }
        }
    }
}
