package org.reststop.hq;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.reststop.hq.assignment.AssigneePages;
import org.reststop.hq.assignment.AssignmentRound;
import org.reststop.hq.assignment.DeskPages;
import org.reststop.hq.assignment.Roster;
import org.reststop.hq.assignment.RuleOffice;
import org.reststop.hq.assignment.RulePages;
import org.reststop.hq.deadline.DeadlineRound;
import org.reststop.hq.deadline.HolidayOffice;
import org.reststop.hq.deadline.HolidayPages;
import org.reststop.hq.deadline.OverduePages;
import org.reststop.hq.deadline.TermOffice;
import org.reststop.hq.deadline.TermPages;
import org.reststop.hq.duplicate.DuplicatePages;
import org.reststop.hq.followup.FollowUpPages;
import org.reststop.hq.followup.FollowUpRound;
import org.reststop.hq.http.Route;
import org.reststop.hq.ledger.StoryEnding;
import org.reststop.hq.ledger.Workloads;
import org.reststop.hq.ledger.panel.NeedPanel;
import org.reststop.hq.resource.ResourceDesk;
import org.reststop.hq.service.ServiceBoard;
import org.reststop.hq.staff.StaffAccounts;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.web.Pages;

/** How needs come to an answer in time: who gets them, until when, what is told as one, and whether it still helps. */
final class Answering {
    /** What the store must know of. */
    static final List<Class<?>> ENTITIES = Stream.of(
                    DeadlineRound.ENTITIES,
                    Roster.ENTITIES,
                    FollowUpRound.ENTITIES,
                    ServiceBoard.ENTITIES,
                    ResourceDesk.ENTITIES)
            .flatMap(List::stream)
            .toList();

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration LATER = Duration.ofMinutes(1);

    private final Core core;
    private final Means means;
    private final Pages pages;
    private final Roster roster;
    private final Offers offers;

    Answering(Core core, Means means, Pages pages, StaffAccounts staff) {
        this.core = core;
        this.means = means;
        this.pages = pages;
        this.offers = new Offers(core, means, pages);
        this.roster = new Roster(core.store(), staff, means.clock());
    }

    /** Everybody who needs can be given to. */
    Workloads workloads() {
        return roster;
    }

    void begin(Rounds rounds) {
        rounds.every(SOON, "assignment", new AssignmentRound(core.store(), core.cases(), roster)::run);
        rounds.every(SOON, "deadlines", new DeadlineRound(core.store(), core.cases(), means.clock())::run);
        rounds.every(LATER, "follow-up", new FollowUpRound(core.store(), core.cases(), means.clock())::run);
        offers.begin(rounds);
        StoryEnding ending = new StoryEnding();
        rounds.every(LATER, "old stories", () -> ending.run(core.store(), core.feed(), means.clock()));
    }

    /** What stands on a need's page, in this order. */
    List<NeedPanel> panels(StaffDoor door) {
        return Stream.concat(Stream.of(overdue(door).panel(), duplicates(door).panel()), offers.panels(door).stream())
                .toList();
    }

    List<Route> staff(StaffDoor door) {
        RuleOffice rules = new RuleOffice(core.store(), means.ids(), roster);
        RulePages.Parts parts = new RulePages.Parts(core.store(), roster, core.fleet());
        HolidayOffice holidays = new HolidayOffice(core.store(), core.feed());
        return Stream.of(
                        overdue(door).routes(),
                        duplicates(door).routes(),
                        offers.staff(door, roster),
                        new TermPages(new TermOffice(core.store()), door, pages).routes(),
                        new HolidayPages(holidays, means.clock(), door, pages).routes(),
                        new AssigneePages(rules, roster, core.fleet(), door, pages).routes(),
                        new RulePages(rules, parts, door, pages).routes(),
                        new DeskPages(core.store(), means.clock(), door, pages).routes(),
                        new FollowUpPages(core.store(), means.clock(), door, pages).routes())
                .flatMap(List::stream)
                .toList();
    }

    private OverduePages overdue(StaffDoor door) {
        return new OverduePages(core.store(), means.clock(), door, pages);
    }

    private DuplicatePages duplicates(StaffDoor door) {
        return new DuplicatePages(core.store(), core.cases(), door, pages);
    }
}
