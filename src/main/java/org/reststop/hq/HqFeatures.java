package org.reststop.hq;

import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.reststop.hq.http.ErrorPages;
import org.reststop.hq.http.Route;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.StaffFeature;
import org.reststop.hq.web.Pages;

/** HQ's features above its core: what each does from time to time, and the addresses that it answers. */
final class HqFeatures implements AutoCloseable {
    private final Pages pages;
    private final StaffFeature staff;
    private final Supplier<URI> address;
    private final Cards cards;
    private final PhoneBadges phones;
    private final Needs needs;
    private final Reports reports;
    private final Answering answering;
    private final Gatherings gatherings;
    private final HqAttachments attachments;
    private final Counters counters;
    private final Interfaces interfaces;
    private final Notices notices;

    /** @param address where browsers elsewhere reach HQ, once it listens */
    HqFeatures(Core core, Means means, Pages pages, StaffFeature staff, Supplier<URI> address) {
        this.pages = pages;
        this.staff = staff;
        this.address = address;
        cards = Cards.of(core, means, pages);
        phones = new PhoneBadges(core, means, pages, address);
        needs = new Needs(core, means, pages);
        reports = new Reports(core, means, pages);
        answering = new Answering(core, means, pages, staff.accounts());
        gatherings = new Gatherings(core, means, pages);
        attachments = new HqAttachments(core, means);
        counters = new Counters(core, means, pages);
        interfaces = new Interfaces(core, means, pages, address);
        notices = new Notices(core, means);
    }

    void begin(Rounds rounds) {
        cards.begin(rounds);
        phones.begin(rounds);
        needs.begin(rounds);
        reports.begin(rounds);
        answering.begin(rounds);
        interfaces.begin(rounds);
        gatherings.begin(rounds);
        notices.begin(rounds);
        attachments.begin(rounds);
        counters.begin(rounds);
    }

    Cards cards() {
        return cards;
    }

    PhoneBadges phones() {
        return phones;
    }

    /** What a kiosk is answered beside its exchange. */
    List<Route> kiosks() {
        return attachments.kiosks();
    }

    /** What staff are answered. */
    List<Route> staff() {
        StaffDoor door = staff.door();
        return Stream.of(
                        attachments.staff(door, pages),
                        notices.staff(door, pages),
                        phones.staff(door),
                        needs.staff(staff, answering.workloads(), answering.panels(door)),
                        reports.staff(door),
                        gatherings.staff(door),
                        counters.staff(door),
                        answering.staff(door),
                        interfaces.staff(door))
                .flatMap(List::stream)
                .toList();
    }

    /** What people and programs are answered who do not sign in. */
    List<Route> everybody() {
        return Stream.of(
                        notices.everybody(address),
                        needs.everybody(),
                        gatherings.everybody(needs.stations()),
                        interfaces.programs(),
                        phones.holders())
                .flatMap(List::stream)
                .toList();
    }

    /** Pages for what goes wrong, in the shape that whoever asked understands. */
    ErrorPages errors() {
        return interfaces.errors(staff.errors());
    }

    @Override
    public void close() {
        notices.close();
        interfaces.close();
    }
}
