package org.reststop.hq.phone;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.reststop.hq.badge.PhoneOffice;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Pages;

/** Where staff give a person a badge for the phone. */
public final class PhonePages {
    private final PhoneOffice office;
    private final PhoneAddress address;
    private final StaffDoor door;
    private final Pages pages;

    public PhonePages(PhoneOffice office, PhoneAddress address, StaffDoor door, Pages pages) {
        this.office = office;
        this.address = address;
        this.door = door;
        this.pages = pages;
    }

    /** {@code /people/{id}/phone-badge}, to ask and to give, for those who manage people. */
    public List<Route> routes() {
        return List.of(
                door.page("/people/{id}/phone-badge", Right.MANAGE_PEOPLE, this::ask),
                door.form("/people/{id}/phone-badge", Right.MANAGE_PEOPLE, this::give));
    }

    private Reply ask(Request request, Visit visit) {
        OptionalLong person = person(request);
        return person.isEmpty()
                ? pages.error(404, visit.frame())
                : office.holder(person.getAsLong())
                        .map(holder -> pages.show(200, visit.frame(), "phone-badge", Map.of("holder", holder)))
                        .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private Reply give(Request request, Visit visit) {
        OptionalLong person = person(request);
        return person.isEmpty()
                ? pages.error(404, visit.frame())
                : office.give(person.getAsLong(), PhoneOffice.USUAL_DAYS)
                        .map(given -> pages.show(
                                200,
                                visit.frame(),
                                "phone-badge-link",
                                Map.of("given", given, "link", address.of(given.token()))))
                        .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private static OptionalLong person(Request request) {
        try {
            return OptionalLong.of(Long.parseLong(request.segment("id")));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
