package org.reststop.hq.figures;

import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reststop.domain.need.Categories_;
import org.reststop.domain.need.CategoryBook;
import org.reststop.domain.station.Station;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.print.PrintException;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Frame;
import org.reststop.hq.web.Pages;
import org.reststop.store.Store;

/** Figures for everybody who is signed in: they name nobody. */
public final class FigurePages {
    private final Parts parts;
    private final StaffDoor door;
    private final Pages pages;

    public FigurePages(Parts parts, StaffDoor door, Pages pages) {
        this.parts = parts;
        this.door = door;
        this.pages = pages;
    }

    /** What the pages show. */
    public record Parts(Store store, FigureBook book, Fleet fleet, InstantSource clock) {}

    /** {@code /figures}. */
    public List<Route> routes() {
        return List.of(door.page("/figures", this::show), door.page("/figures.pdf", this::print));
    }

    private Reply print(Request request, Visit visit) {
        try {
            byte[] pdf = new MonthlyReport(parts.store()).print(visit.frame(), sight(request, visit.frame()));
            return new Reply(
                    200, "application/pdf", pdf, Map.of("Content-Disposition", "inline; filename=\"figures.pdf\""));
        } catch (PrintException e) {
            return pages.error(503, visit.frame());
        }
    }

    private FigureSight sight(Request request, Frame frame) {
        List<Station> stations = parts.fleet().stations();
        FigureFilter filter = FigureFilter.of(request, now(stations));
        return FigureSight.of(filter, parts.book().read(filter), new FigureSight.Names(frame, stations, categories()));
    }

    private CategoryBook categories() {
        return parts.store().read(session -> CategoryBook.of(new Categories_(session).findEdited()));
    }

    private Reply show(Request request, Visit visit) {
        Frame frame = visit.frame();
        Map<String, Object> values = new HashMap<>();
        values.put("sight", sight(request, frame));
        values.put("stations", parts.fleet().stations());
        values.put("categories", categories().all());
        values.put("companies", parts.book().companies());
        values.put("exports", visit.may(Right.MANAGE_NEEDS));
        return pages.show(200, frame, "figures", values);
    }

    private YearMonth now(List<Station> stations) {
        ZoneId zone = stations.isEmpty() ? ZoneOffset.UTC : stations.getFirst().timeZone();
        return YearMonth.from(parts.clock().instant().atZone(zone));
    }
}
