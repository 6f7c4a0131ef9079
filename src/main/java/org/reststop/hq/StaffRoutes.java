package org.reststop.hq;

import java.util.List;
import java.util.stream.Stream;
import org.reststop.hq.fleet.KioskPages;
import org.reststop.hq.fleet.Tickets;
import org.reststop.hq.fleet.WishPages;
import org.reststop.hq.fleet.Wishes;
import org.reststop.hq.http.Route;
import org.reststop.hq.overview.Overview;
import org.reststop.hq.overview.OverviewPages;
import org.reststop.hq.people.PeoplePages;
import org.reststop.hq.registration.RegistrationOffice;
import org.reststop.hq.registration.RegistrationPages;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.web.Pages;

/** The pages that staff work with. */
record StaffRoutes(Core core, Means means, Tickets tickets, Pages pages, Cards cards) {
    List<Route> all(StaffDoor door) {
        return Stream.of(
                        overview(door).routes(),
                        new KioskPages(core.fleet(), tickets, door, pages).routes(),
                        new WishPages(core.fleet(), new Wishes(core.store(), means.clock()), door, pages).routes(),
                        new PeoplePages(cards.parts(), door, pages).routes(),
                        registrations(door).routes(),
                        new Merits(core, means, pages).staff(door))
                .flatMap(List::stream)
                .toList();
    }

    private OverviewPages overview(StaffDoor door) {
        return new OverviewPages(new Overview(core.store(), core.fleet(), means.clock()), core.fleet(), door, pages);
    }

    private RegistrationPages registrations(StaffDoor door) {
        var office = new RegistrationOffice(core.store(), core.feed(), core.people(), means.clock());
        return new RegistrationPages(office, core.people(), core.fleet(), door, pages);
    }
}
