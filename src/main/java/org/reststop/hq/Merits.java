package org.reststop.hq;

import java.util.List;
import java.util.stream.Stream;
import org.reststop.hq.appointment.AppointmentOffice;
import org.reststop.hq.appointment.AppointmentPages;
import org.reststop.hq.appointment.AppointmentsOfRenamed;
import org.reststop.hq.appointment.ForgettingAppointments;
import org.reststop.hq.badge.Forgetting;
import org.reststop.hq.badge.Renaming;
import org.reststop.hq.badge.Roster;
import org.reststop.hq.campaign.CampaignBoard;
import org.reststop.hq.campaign.ClaimsOfRenamed;
import org.reststop.hq.campaign.ForgettingClaims;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.hq.http.Route;
import org.reststop.hq.points.ForgettingPoints;
import org.reststop.hq.points.PointsBook;
import org.reststop.hq.points.PointsOfRenamed;
import org.reststop.hq.points.PointsPages;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.web.Pages;

/** What people are thanked by: campaigns, appointments of mobile grid workers, and the points book. */
record Merits(Core core, Means means, Pages pages) {
    /** The entities of all three. */
    static final List<Class<?>> ENTITIES = Stream.of(
                    CampaignBoard.ENTITIES, AppointmentOffice.ENTITIES, PointsBook.ENTITIES)
            .flatMap(List::stream)
            .toList();

    /** Lets go of whoever is forgotten. */
    static Forgetting forgetting() {
        return Forgetting.all(new ForgettingClaims(), new ForgettingAppointments(), new ForgettingPoints());
    }

    /** Tells kiosks whose packs, appointments and points they are once two turn out to be one. */
    static Renaming renaming(FeedPublisher feed) {
        return Renaming.all(new ClaimsOfRenamed(feed), new AppointmentsOfRenamed(feed), new PointsOfRenamed(feed));
    }

    List<Route> staff(StaffDoor door) {
        Roster roster = new Roster(core.store(), core.people(), means.clock(), means.random());
        var office = new AppointmentOffice(core.store(), core.feed(), core.people(), means.clock());
        var book = new PointsBook(core.store(), core.feed(), means.clock(), means.ids());
        var appointments = new AppointmentPages.Parts(office, roster, core.fleet());
        var points = new PointsPages.Parts(book, roster, core.fleet());
        return Stream.of(
                        new AppointmentPages(appointments, means.clock(), means.ids(), door, pages).routes(),
                        new PointsPages(points, means.ids(), door, pages).routes())
                .flatMap(List::stream)
                .toList();
    }
}
