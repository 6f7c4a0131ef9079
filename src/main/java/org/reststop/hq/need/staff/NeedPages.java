package org.reststop.hq.need.staff;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.reststop.domain.UuidV7;
import org.reststop.hq.attachment.Shelf;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.http.Route;
import org.reststop.hq.ledger.CaseWork;
import org.reststop.hq.ledger.Workloads;
import org.reststop.hq.ledger.panel.NeedPanel;
import org.reststop.hq.need.CategoryOffice;
import org.reststop.hq.need.CategoryPages;
import org.reststop.hq.need.answer.AnswerBook;
import org.reststop.hq.need.answer.AnswerPages;
import org.reststop.hq.need.desk.CasePages;
import org.reststop.hq.need.desk.NeedDesk;
import org.reststop.hq.need.list.LedgerViews;
import org.reststop.hq.need.list.ListPages;
import org.reststop.hq.need.list.Listing;
import org.reststop.hq.need.release.ReleasePages;
import org.reststop.hq.need.release.ReleaseQueue;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.web.Pages;
import org.reststop.store.Store;

/** Staff's pages of the ledger and of what needs are about. */
public final class NeedPages {
    /** What the store must know of, beside the ledger's own. */
    public static final List<Class<?>> ENTITIES = Stream.of(AnswerBook.ENTITIES, LedgerViews.ENTITIES)
            .flatMap(List::stream)
            .toList();

    private final Parts parts;
    private final Clock clock;
    private final UuidV7 ids;
    private final StaffDoor door;
    private final Pages pages;

    /** @param clock in whose zone days begin and end where no station's is meant */
    public NeedPages(Parts parts, Clock clock, UuidV7 ids, StaffDoor door, Pages pages) {
        this.parts = parts;
        this.clock = clock;
        this.ids = ids;
        this.door = door;
        this.pages = pages;
    }

    /** What the pages show and change. */
    public record Parts(
            Store store,
            CaseWork cases,
            CategoryOffice categories,
            Fleet fleet,
            Shelf shelf,
            Workloads workloads,
            List<NeedPanel> panels) {}

    /** {@code /needs}, {@code /need-categories}, {@code /need-answers} and what is below them. */
    public List<Route> routes() {
        AnswerBook answers = new AnswerBook(parts.store());
        CasePages.Parts desk = new CasePages.Parts(
                new NeedDesk(parts.store(), parts.cases()),
                parts.categories(),
                parts.fleet(),
                parts.shelf(),
                parts.workloads(),
                answers,
                parts.panels());
        Listing listing = new Listing(parts.store(), clock);
        LedgerViews views = new LedgerViews(parts.store(), clock, ids);
        return Stream.of(
                        new ListPages(desk, listing, views, door, pages).routes(),
                        new ReleasePages(new ReleaseQueue(parts.store()), desk, door, pages).routes(),
                        new CasePages(desk, clock, door, pages).routes(),
                        new CategoryPages(parts.categories(), door, pages).routes(),
                        new AnswerPages(answers, parts.categories(), ids, door, pages).routes())
                .flatMap(List::stream)
                .toList();
    }
}
