package org.reststop.hq.need.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.need.NeedSight;
import org.reststop.hq.need.Sights;
import org.reststop.hq.need.desk.CasePages;
import org.reststop.hq.need.desk.Deed;
import org.reststop.hq.need.desk.DeedReader;
import org.reststop.hq.need.desk.NeedDesk;
import org.reststop.hq.need.desk.Typed;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Frame;
import org.reststop.hq.web.Pages;

/** One thing done to many needs: each by itself, and what cannot be done is told with its reason. */
public final class BulkPages {
    private static final int MAX_FORM = 256 << 10;

    private final CasePages.Parts parts;
    private final DeedReader reader;
    private final StaffDoor door;
    private final Pages pages;

    BulkPages(CasePages.Parts parts, StaffDoor door, Pages pages) {
        this.parts = parts;
        this.reader = new DeedReader(parts.desk(), parts.categories(), parts.workloads());
        this.door = door;
        this.pages = pages;
    }

    List<Route> routes() {
        return List.of(door.form("/needs/bulk", Right.MANAGE_NEEDS, this::act).within(MAX_FORM));
    }

    /**
     * What came of one need.
     *
     * @param problem why nothing was changed; empty if it is done
     */
    public record Line(NeedSight sight, String problem) {}

    private Reply act(Request request, Visit visit) {
        Frame frame = visit.frame();
        Typed typed = Typed.of(request);
        Optional<Deed> deed = Deed.of(typed.deed()).filter(Deed::isBulk);
        if (deed.isEmpty()) {
            return pages.error(404, frame);
        }
        Sights sights =
                new Sights(frame, parts.categories().book(), parts.fleet().stations());
        List<Line> lines = new ArrayList<>();
        for (Bulk.Pick pick : Bulk.of(request)) {
            Optional<LedgerEntry> entry = parts.desk().entry(pick.key());
            entry.ifPresent(found -> {
                NeedDesk.Result result = reader.act(found, typed.seen(pick.seen()), visit);
                lines.add(new Line(sights.of(found), DeedReader.problem(result, frame)));
            });
        }
        Map<String, Object> values = new HashMap<>();
        values.put("deed", deed.get());
        values.put("lines", lines);
        values.put("typed", typed);
        values.put(
                "back",
                request.form("back").filter(back -> back.startsWith("/needs")).orElse("/needs"));
        return pages.show(
                lines.stream().allMatch(line -> line.problem().isEmpty()) ? 200 : 422, frame, "needs-bulk", values);
    }
}
