package org.reststop.hq;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.reststop.hq.follow.FollowDesk;
import org.reststop.hq.follow.FollowPages;
import org.reststop.hq.http.Route;
import org.reststop.hq.ledger.SearchIndex;
import org.reststop.hq.ledger.StoryTravel;
import org.reststop.hq.ledger.Workloads;
import org.reststop.hq.ledger.panel.NeedPanel;
import org.reststop.hq.need.CategoryOffice;
import org.reststop.hq.need.Ledger;
import org.reststop.hq.need.PlaceOffice;
import org.reststop.hq.need.PlacePages;
import org.reststop.hq.need.PublicForm;
import org.reststop.hq.need.PublicPages;
import org.reststop.hq.need.answer.AnswerBook;
import org.reststop.hq.need.answer.SampleAnswers;
import org.reststop.hq.need.staff.NeedPages;
import org.reststop.hq.staff.StaffFeature;
import org.reststop.hq.web.Pages;
import org.reststop.store.OneNodeAtATime;

/** The ledger, what needs are about, and the page on which people write from their own phone. */
final class Needs {
    private static final Duration LOOK = Duration.ofSeconds(30);
    /** Nothing is missing but where an older HQ has written, as in a restored backup. */
    private static final Duration FILL = Duration.ofHours(6);

    private static final Duration SOON = Duration.ofSeconds(5);

    private final Core core;
    private final Means means;
    private final Pages pages;
    private final Ledger ledger;
    private final CategoryOffice categories;
    private final PublicPages stations;

    Needs(Core core, Means means, Pages pages) {
        this.core = core;
        this.means = means;
        this.pages = pages;
        ledger = new Ledger(core.store(), means.clock(), means.random(), core.cases());
        categories = new CategoryOffice(core.store(), core.feed());
        stations = new PublicPages(
                core.store(),
                core.feed(),
                core.fleet(),
                means.settings().network().publicAddress(),
                means.random());
    }

    /** Begins to tell kiosks where people write from their own phone. */
    void begin(Rounds rounds) {
        OneNodeAtATime nodes = new OneNodeAtATime(core.store());
        Runnable look = () -> nodes.run("start", stations::ensure);
        look.run();
        rounds.every(LOOK, "public pages", look);
        StoryTravel travel = new StoryTravel(core.store(), core.feed(), means.clock());
        rounds.every(SOON, "stories elsewhere", travel::run);
        rounds.every(FILL, "search", () -> SearchIndex.fill(core.store()));
    }

    /**
     * @param workloads whom needs can be given to
     * @param panels what other features show on a need's page, in this order
     */
    List<Route> staff(StaffFeature staff, Workloads workloads, List<NeedPanel> panels) {
        var parts = new NeedPages.Parts(
                core.store(),
                core.cases(),
                categories,
                core.fleet(),
                new HqAttachments(core, means).shelf(),
                workloads,
                panels);
        PlaceOffice offices = new PlaceOffice(core.store(), core.feed());
        PlacePages places = new PlacePages(offices, core.fleet(), staff.door(), pages);
        NeedPages needs = new NeedPages(parts, means.clock(), means.ids(), staff.door(), pages);
        return Stream.concat(needs.routes().stream(), places.routes().stream()).toList();
    }

    /** Gives the sample community what it answers needs with. */
    static void sample(Core core, Means means) {
        SampleAnswers.fill(new AnswerBook(core.store()), means.ids());
    }

    /** The stations by the tokens of their pages. */
    PublicPages stations() {
        return stations;
    }

    List<Route> everybody() {
        Offers offers = new Offers(core, means, pages);
        PublicForm.Parts parts = new PublicForm.Parts(stations, ledger, categories, offers::glance);
        FollowDesk desk =
                new FollowDesk(core.store(), core.cases(), new HqAttachments(core, means).shelf(), stations::path);
        return Stream.of(
                        new PublicForm(parts, pages, means.clock(), means.ids(), means.random()).routes(),
                        new FollowPages(desk, pages, means.clock(), means.ids(), means.random()).routes(),
                        offers.everybody())
                .flatMap(List::stream)
                .toList();
    }
}
