package org.reststop.hq.assignment;

import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** What somebody who is signed in has to do. */
public final class DeskPages {
    private final Desk desk;
    private final Store store;
    private final InstantSource clock;
    private final StaffDoor door;
    private final Pages pages;

    public DeskPages(Store store, InstantSource clock, StaffDoor door, Pages pages) {
        this.desk = new Desk(store);
        this.store = store;
        this.clock = clock;
        this.door = door;
        this.pages = pages;
    }

    /** {@code /my-needs}. */
    public List<Route> routes() {
        return List.of(door.page("/my-needs", this::list));
    }

    /** @param act the word of what was done last since she looked; empty if nothing was */
    public record Sight(LedgerEntry entry, String act, String station, ZoneId zone, String category, boolean late) {
        /** The address of the need's own page. */
        public String link() {
            return NeedPanel.address(entry);
        }
    }

    private Reply list(Request request, Visit visit) {
        List<Desk.Piece> pieces = desk.look(visit.staff().id().toString());
        List<Sight> sights = store.read(session -> {
            CategoryBook book = CategoryBook.of(new Categories_(session).findEdited());
            return pieces.stream()
                    .map(piece -> sight(session, visit.frame(), book, piece))
                    .toList();
        });
        return pages.show(200, visit.frame(), "my-needs", Map.of("sights", sights));
    }

    private Sight sight(StatelessSession session, Frame frame, CategoryBook book, Desk.Piece piece) {
        LedgerEntry entry = piece.entry();
        Optional<Station> station = Optional.ofNullable(session.get(Station.class, entry.stationId()));
        return new Sight(
                entry,
                piece.act(),
                station.map(known -> frame.either(known.nameZh(), known.nameEn()))
                        .orElse(entry.stationId()),
                station.map(Station::timeZone).orElse(ZoneOffset.UTC),
                book.find(entry.category())
                        .map(known -> frame.either(
                                known.words().nameZh(), known.words().nameEn()))
                        .orElse(entry.category()),
                entry.state().isOpen()
                        && entry.deadlines().done() != null
                        && entry.deadlines().done().isBefore(clock.instant()));
    }
}
