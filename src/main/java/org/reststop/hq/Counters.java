package org.reststop.hq;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.reststop.domain.badge.Role;
import org.reststop.domain.counter.PinHash;
import org.reststop.hq.badge.BadgeOffice;
import org.reststop.hq.badge.PersonDraft;
import org.reststop.hq.badge.Roster;
import org.reststop.hq.counter.CounterHearing;
import org.reststop.hq.counter.CounterPages;
import org.reststop.hq.counter.KioskNotices;
import org.reststop.hq.counter.NewPeople;
import org.reststop.hq.counter.OldDeeds;
import org.reststop.hq.counter.PinOffice;
import org.reststop.hq.counter.PinPages;
import org.reststop.hq.http.Route;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.web.Pages;

/** Staff at kiosks: their PINs, and what HQ makes of what they do. */
record Counters(Core core, Means means, Pages pages) {
    private static final Duration TIDY = Duration.ofHours(6);

    static CounterHearing hearing(Core core, Means means) {
        boolean held = Notices.approval(means.settings()).holdsKiosks();
        KioskNotices notices = new KioskNotices(core.notices(), Notices.proposals(core, means), held);
        BadgeOffice office = new BadgeOffice(core.store(), core.feed(), core.keys(), means.clock(), means.random());
        Roster roster = new Roster(core.store(), core.people(), means.clock(), means.random());
        NewPeople people =
                (session, name, company) -> roster.add(session, new PersonDraft(name, Role.COURIER, company, ""));
        return new CounterHearing(core.feed(), notices, office, people);
    }

    /** Begins to tidy up. */
    void begin(Rounds rounds) {
        rounds.every(TIDY, "old deeds of kiosks' staff", new OldDeeds(core.store(), means.clock())::tidy);
    }

    /** Gives the staff of the sample community a PIN that is known. */
    static void sample(Core core, Means means) {
        PinOffice pins = new PinOffice(core.store(), core.feed(), means.clock(), means.random());
        pins.giveAll(PinHash.of(PinHash.SAMPLE, means.random()), "admin");
    }

    List<Route> staff(StaffDoor door) {
        PinOffice pins = new PinOffice(core.store(), core.feed(), means.clock(), means.random());
        return Stream.of(new PinPages(pins, door, pages).routes(), new CounterPages(core.store(), door, pages).routes())
                .flatMap(List::stream)
                .toList();
    }
}
