package org.reststop.hq;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.reststop.hq.badge.BadgeOffice;
import org.reststop.hq.badge.PhoneOffice;
import org.reststop.hq.flag.BadgeWatch;
import org.reststop.hq.flag.FlagPages;
import org.reststop.hq.flag.Flags;
import org.reststop.hq.http.Route;
import org.reststop.hq.operator.OperatorDoor;
import org.reststop.hq.phone.HolderPages;
import org.reststop.hq.phone.PhoneAddress;
import org.reststop.hq.phone.PhoneApi;
import org.reststop.hq.phone.PhonePages;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.web.Pages;

/** Badges on phones, and what staff must look at of any badge. */
final class PhoneBadges {
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration TIDY = Duration.ofHours(1);

    private final Core core;
    private final Means means;
    private final Pages pages;
    private final PhoneAddress address;
    private final BadgeOffice office;
    private final PhoneOffice phones;

    PhoneBadges(Core core, Means means, Pages pages, Supplier<URI> publicAddress) {
        this.core = core;
        this.means = means;
        this.pages = pages;
        this.address = new PhoneAddress(publicAddress);
        this.office = new BadgeOffice(core.store(), core.feed(), core.keys(), means.clock(), means.random());
        this.phones = new PhoneOffice(core.store(), core.feed(), office, means.clock(), means.random());
    }

    /** Begins to look through check-ins and to tidy up. */
    void begin(Rounds rounds) {
        BadgeWatch watch = new BadgeWatch(
                core.store(),
                core.feed(),
                means.codec(),
                means.clock(),
                means.ids()::next,
                means.settings().upkeep().leastTravel());
        rounds.every(LOOK, "badge watch", watch::look);
        rounds.every(TIDY, "badge uses", watch::forget);
        rounds.every(TIDY, "phone badges", phones::dropExpired);
    }

    List<Route> holders() {
        return new HolderPages(phones, pages, means.clock()).routes();
    }

    List<Route> staff(StaffDoor door) {
        Flags flags = new Flags(core.store(), office, means.clock());
        return Stream.of(
                        new PhonePages(phones, address, door, pages).routes(),
                        new FlagPages(flags, core.fleet(), door, pages).routes())
                .flatMap(List::stream)
                .toList();
    }

    List<Route> operators(OperatorDoor door) {
        return new PhoneApi(door, means.json(), means.codec(), phones, address).routes();
    }
}
