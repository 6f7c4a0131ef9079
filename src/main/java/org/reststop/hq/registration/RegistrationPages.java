package org.reststop.hq.registration;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.reststop.domain.person.MaskedName;
import org.reststop.hq.badge.KnownPerson;
import org.reststop.hq.badge.People;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.fleet.KioskSight;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.registration.Registration.State;
import org.reststop.hq.registration.RegistrationOffice.Outcome;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Frame;
import org.reststop.hq.web.Pages;

/** Staff's pages about people who registered at a kiosk. */
public final class RegistrationPages {
    private static final Set<String> DONE = Set.of("approved", "refused", "merged", "undone", "forgotten", "gone");

    private final RegistrationOffice office;
    private final People people;
    private final Fleet fleet;
    private final StaffDoor door;
    private final Pages pages;

    public RegistrationPages(RegistrationOffice office, People people, Fleet fleet, StaffDoor door, Pages pages) {
        this.office = office;
        this.people = people;
        this.fleet = fleet;
        this.door = door;
        this.pages = pages;
    }

    /** {@code /registrations} and what is below it. */
    public List<Route> routes() {
        return List.of(
                door.page("/registrations", this::list),
                door.page("/registrations/{id}", Right.MANAGE_PEOPLE, this::show),
                deed("approve", (id, request, by) -> office.approve(id, details(request), by), "approved"),
                deed("refuse", (id, request, by) -> office.refuse(id, field(request, "reason"), by), "refused"),
                deed("merge", (id, request, by) -> office.merge(id, person(request), by), "merged"),
                deed("undo", (id, request, by) -> office.undo(id), "undone"),
                deed("forget", (id, request, by) -> office.forget(id) ? Outcome.DONE : Outcome.GONE, "forgotten"));
    }

    @FunctionalInterface
    private interface Deed {
        Outcome of(UUID id, Request request, String by);
    }

    private Route deed(String word, Deed deed, String done) {
        return door.form("/registrations/{id}/" + word, Right.MANAGE_PEOPLE, (request, visit) -> {
            Optional<UUID> id = id(request);
            if (id.isEmpty()) {
                return pages.error(404, visit.frame());
            }
            return switch (deed.of(id.get(), request, visit.staff().name())) {
                case DONE -> Reply.seeOther("/registrations?done=" + done);
                case GONE -> Reply.seeOther("/registrations?done=gone");
                case TAKEN -> page(409, request, visit, "registration.taken");
                case HELD -> page(409, request, visit, "registration.held");
                case BROKEN -> page(422, request, visit, "registration.broken." + word);
            };
        });
    }

    private Reply list(Request request, Visit visit) {
        boolean manages = visit.may(Right.MANAGE_PEOPLE);
        Frame frame = visit.frame();
        List<KioskSight> kiosks = fleet.sights();
        RegistrationOffice.Listed listed = office.list(request.query("page"));
        List<RegistrationSight> sights = listed.cases().stream()
                .map(found -> sight(found, kiosks, frame, manages))
                .toList();
        String done = request.query("done")
                .filter(DONE::contains)
                .map(word -> frame.say("registrations.done." + word))
                .orElse("");
        return pages.show(
                200,
                frame,
                "registrations",
                Map.of("sights", sights, "manages", manages, "done", done, "pager", listed.pager()));
    }

    private Reply show(Request request, Visit visit) {
        return page(200, request, visit, "");
    }

    /** @param problem the key of what went wrong, or empty */
    private Reply page(int status, Request request, Visit visit, String problem) {
        Frame frame = visit.frame();
        return id(request)
                .flatMap(office::find)
                .map(found -> {
                    RegistrationSight sight = sight(found, fleet.sights(), frame, true);
                    Registration registration = sight.registration();
                    String find = request.query("find").orElse("").strip();
                    String surname = registration.name().isEmpty()
                            ? ""
                            : registration
                                    .name()
                                    .substring(0, registration.name().offsetByCodePoints(0, 1));
                    List<KnownPerson> known = registration.state() != State.PENDING
                            ? List.of()
                            : find.isEmpty() ? people.like(surname, registration.phoneTail()) : people.like(find, "");
                    Map<String, Object> values = new HashMap<>();
                    values.put("sight", sight);
                    values.put("known", known);
                    values.put("find", find);
                    values.put("problem", problem.isEmpty() ? "" : frame.say(problem));
                    values.put("details", problem.isEmpty() ? Details.of(registration) : typed(request, registration));
                    return pages.show(status, frame, "registration", values);
                })
                .orElseGet(() -> pages.error(404, frame));
    }

    private RegistrationSight sight(
            RegistrationOffice.Case found, List<KioskSight> kiosks, Frame frame, boolean manages) {
        Registration registration = found.registration();
        Optional<KioskSight> kiosk = kiosks.stream()
                .filter(sight -> sight.kiosk().id().equals(registration.kioskId()))
                .findFirst();
        ZoneId zone = kiosk.map(KioskSight::zone).orElse(ZoneOffset.UTC);
        String station = kiosk.flatMap(KioskSight::station)
                .map(place -> frame.either(place.nameZh(), place.nameEn()))
                .orElse(registration.stationId());
        Long same = registration.sameAs();
        BiFunction<String, Boolean, String> name =
                (full, shown) -> full.isEmpty() || shown ? full : MaskedName.of(full);
        return new RegistrationSight(
                registration,
                name.apply(registration.name(), manages),
                station,
                kiosk.map(sight -> sight.kiosk().name()).orElse(""),
                zone,
                manages && same != null ? people.find(same) : Optional.empty(),
                found.holder() != null,
                found.others().stream()
                        .map(other -> new RegistrationSight.Other(
                                other.id(),
                                name.apply(other.name(), manages),
                                other.company(),
                                other.receivedAt(),
                                other.state()))
                        .toList());
    }

    private static Optional<UUID> id(Request request) {
        try {
            return Optional.of(UUID.fromString(request.segment("id")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Details details(Request request) {
        return new Details(field(request, "name"), field(request, "company"), field(request, "phone-tail"));
    }

    /** What was typed stays in the form that is shown again. */
    private static Details typed(Request request, Registration registration) {
        return request.form("name").isPresent() ? details(request) : Details.of(registration);
    }

    private static String field(Request request, String name) {
        return request.form(name).orElse("");
    }

    /** 0, which is nobody, unless a number was chosen. */
    private static long person(Request request) {
        try {
            return Long.parseLong(field(request, "person"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
