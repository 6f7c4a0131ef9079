package org.reststop.hq.deadline;

import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.reststop.domain.need.Categories_;
import org.reststop.domain.need.CategoryBook;
import org.reststop.domain.station.Station;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.ledger.panel.NeedPanel;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Frame;
import org.reststop.hq.web.Pages;
import org.reststop.store.Store;

/** Staff's page of what should have been reached by now, and what of a need's deadlines stands on its own page. */
public final class OverduePages {
    private static final int MOST = 200;

    private final Store store;
    private final InstantSource clock;
    private final StaffDoor door;
    private final Pages pages;

    public OverduePages(Store store, InstantSource clock, StaffDoor door, Pages pages) {
        this.store = store;
        this.clock = clock;
        this.door = door;
        this.pages = pages;
    }

    /** {@code /overdue}. */
    public List<Route> routes() {
        return List.of(door.page("/overdue", this::list));
    }

    /** Something that should have been reached. */
    public record Late(LedgerEntry entry, DueTerm term, String station, ZoneId zone, String category) {
        /** The address of the need's own page. */
        public String link() {
            return NeedPanel.address(entry);
        }

        /** Whether a supervisor has been told. */
        public boolean isEscalated() {
            return term.stage() == DueTerm.Stage.ESCALATED;
        }
    }

    private Reply list(Request request, Visit visit) {
        List<Late> late = store.read(session -> late(session, visit.frame()));
        return pages.show(200, visit.frame(), "overdue", Map.of("late", late, "most", MOST));
    }

    private static List<Late> late(StatelessSession session, Frame frame) {
        DeadlineQueries queries = new DeadlineQueries_(session);
        CategoryBook book = CategoryBook.of(new Categories_(session).findEdited());
        List<Late> all = new ArrayList<>();
        Stream.of(DueTerm.Stage.ESCALATED, DueTerm.Stage.LATE)
                .flatMap(stage -> queries.findAt(stage, MOST).stream())
                .sorted(Comparator.comparing(DueTerm::due))
                .limit(MOST)
                .forEach(term -> {
                    LedgerEntry entry = session.get(LedgerEntry.class, term.need());
                    if (entry != null) {
                        all.add(late(session, frame, book, entry, term));
                    }
                });
        return all;
    }

    private static Late late(
            StatelessSession session, Frame frame, CategoryBook book, LedgerEntry entry, DueTerm term) {
        Optional<Station> station = Optional.ofNullable(session.get(Station.class, entry.stationId()));
        return new Late(
                entry,
                term,
                station.map(known -> frame.either(known.nameZh(), known.nameEn()))
                        .orElse(entry.stationId()),
                station.map(Station::timeZone).orElse(ZoneOffset.UTC),
                book.find(entry.category())
                        .map(known -> frame.either(
                                known.words().nameZh(), known.words().nameEn()))
                        .orElse(entry.category()));
    }

    /** A need's deadlines on its own page. */
    public NeedPanel panel() {
        return (entry, visit) -> {
            if (!entry.state().isOpen() || entry.deadlines().done() == null) {
                return Optional.empty();
            }
            List<DueTerm> terms = store.read(session -> new DeadlineQueries_(session)
                    .findOf(entry.stationId(), entry.id()).stream()
                            .sorted(Comparator.comparing(DueTerm::due).thenComparing(DueTerm::kind))
                            .toList());
            ZoneId zone = store.read(session -> Optional.ofNullable(session.get(Station.class, entry.stationId()))
                    .map(Station::timeZone)
                    .orElse(ZoneOffset.UTC));
            return Optional.of(new NeedPanel.Filled(
                    visit.frame().say("deadlines.title"),
                    "need-deadlines",
                    Map.of("terms", terms, "zone", zone, "now", clock.instant())));
        };
    }
}
