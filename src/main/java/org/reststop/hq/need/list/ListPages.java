package org.reststop.hq.need.list;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.need.NeedState;
import org.reststop.domain.station.Station;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.ledger.Assignee;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.ledger.Taker;
import org.reststop.hq.ledger.list.LedgerFilter;
import org.reststop.hq.need.NeedSight;
import org.reststop.hq.need.Sights;
import org.reststop.hq.need.desk.CasePages;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Frame;
import org.reststop.hq.web.Pages;

/** The list of needs. */
public final class ListPages {
    /** The views that everybody has: the filter of each name, as addresses hold it. */
    private static final Map<String, String> BUILT_IN = builtIn();

    private final CasePages.Parts parts;
    private final Listing listing;
    private final LedgerViews views;
    private final StaffDoor door;
    private final Pages pages;

    public ListPages(CasePages.Parts parts, Listing listing, LedgerViews views, StaffDoor door, Pages pages) {
        this.parts = parts;
        this.listing = listing;
        this.views = views;
        this.door = door;
        this.pages = pages;
    }

    private static Map<String, String> builtIn() {
        Map<String, String> views = new LinkedHashMap<>();
        views.put("new", "state=received");
        views.put("mine", "state=open&assignee=mine");
        views.put("overdue", "due=over");
        views.put("waiting", "state=waiting");
        views.put("urgent", "patrol=now");
        return Collections.unmodifiableMap(views);
    }

    /** {@code /needs} and what is done to many needs at once. */
    public List<Route> routes() {
        List<Route> own = List.of(
                door.page("/needs", this::list),
                door.form("/needs/views", this::keep),
                door.form("/needs/views/{id}/delete", this::drop));
        return Stream.concat(own.stream(), new BulkPages(parts, door, pages).routes().stream())
                .toList();
    }

    /**
     * A tab or a view that leads to a part of the ledger.
     *
     * @param count how many needs it has, as it is read; empty if that is not counted
     * @param here whether it is shown now
     * @param own the id of somebody's own view; empty for the others
     */
    public record Tab(String name, String link, String count, boolean here, String own) {}

    /**
     * A line of the list.
     *
     * @param pick what a form sends of it when it is ticked
     * @param late whether something that was promised is past
     * @param merged with which it is told; null if it stands by itself
     */
    public record Row(NeedSight sight, String pick, boolean late, Listing.@Nullable Merged merged) {}

    private Reply list(Request request, Visit visit) {
        Frame frame = visit.frame();
        LedgerFilter filter = LedgerFilter.of(request);
        List<Station> stations = parts.fleet().stations();
        List<Taker> takers = parts.workloads().takers();
        Listing.Part part = listing.part(filter, LedgerFilter.from(request), account(visit), stations);
        Sights sights = new Sights(frame, parts.categories().book(), stations);
        Map<String, Integer> counts = listing.counts(filter.who().station());
        Map<UUID, Listing.Merged> merged = listing.merged(part.entries());
        Map<String, Object> values = new HashMap<>();
        values.put(
                "rows",
                part.entries().stream()
                        .map(entry -> row(entry, sights, merged.get(entry.id())))
                        .toList());
        values.put("filter", filter);
        values.put("states", states(filter, counts, frame));
        values.put("views", views(filter, counts, visit));
        values.put("stations", sights.stations());
        values.put("categories", sights.book().all());
        values.put("people", staff(takers));
        values.put("takers", CasePages.takers(takers, visit));
        values.put("works", visit.may(Right.MANAGE_NEEDS));
        values.put("newest", LedgerFilter.from(request).isEmpty());
        values.put("older", part.older().map(filter::link).orElse(""));
        values.put(
                "done",
                request.query("kept")
                        .map(kept -> frame.say("views.kept." + ("no".equals(kept) ? "no" : "yes")))
                        .orElse(""));
        return pages.show(200, frame, "needs", values);
    }

    private Row row(LedgerEntry entry, Sights sights, Listing.@Nullable Merged merged) {
        String pick = new Bulk.Pick(entry.key(), entry.events()).text();
        return new Row(sights.of(entry), pick, listing.isLate(entry), merged);
    }

    private static List<Tab> states(LedgerFilter filter, Map<String, Integer> counts, Frame frame) {
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab(
                frame.say("needs.all"), filter.in(""), "", filter.state().isEmpty(), ""));
        tabs.add(new Tab(
                frame.say("needs.open"), filter.in("open"), "", filter.state().equals("open"), ""));
        for (NeedState state : NeedState.values()) {
            String word = state.word();
            tabs.add(new Tab(
                    frame.say("need.state." + word),
                    filter.in(word),
                    Listing.shown(counts.getOrDefault(word, 0)),
                    filter.state().equals(word),
                    ""));
        }
        return tabs;
    }

    private List<Tab> views(LedgerFilter filter, Map<String, Integer> counts, Visit visit) {
        Frame frame = visit.frame();
        String here = filter.query();
        List<Tab> tabs = new ArrayList<>();
        BUILT_IN.forEach((name, query) ->
                tabs.add(new Tab(frame.say("views." + name), "/needs?" + query, "", here.equals(query), "")));
        tabs.add(new Tab(
                frame.say("views.release"),
                "/needs/release",
                Listing.shown(counts.getOrDefault("asked", 0)),
                false,
                ""));
        for (LedgerView view : views.of(visit.staff().id())) {
            tabs.add(new Tab(
                    view.name(),
                    view.query().isEmpty() ? "/needs" : "/needs?" + view.query(),
                    "",
                    here.equals(view.query()),
                    view.id().toString()));
        }
        return tabs;
    }

    private static List<Assignee> staff(List<Taker> takers) {
        return takers.stream()
                .map(Taker::assignee)
                .filter(taker -> taker.kind() == Assignee.Kind.STAFF)
                .toList();
    }

    private Reply keep(Request request, Visit visit) {
        LedgerFilter filter = LedgerFilter.of(field -> request.form(field).orElse(""));
        boolean kept = views.save(visit.staff().id(), request.form("name").orElse(""), filter);
        String link = filter.link();
        return Reply.seeOther(link + (link.contains("?") ? "&" : "?") + "kept=" + (kept ? "yes" : "no"));
    }

    private Reply drop(Request request, Visit visit) {
        try {
            views.delete(visit.staff().id(), UUID.fromString(request.segment("id")));
        } catch (IllegalArgumentException e) {
            return pages.error(404, visit.frame());
        }
        return Reply.seeOther("/needs");
    }

    private static String account(Visit visit) {
        return visit.staff().id().toString();
    }
}
