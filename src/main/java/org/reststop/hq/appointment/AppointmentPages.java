package org.reststop.hq.appointment;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reststop.domain.UuidV7;
import org.reststop.domain.appointment.Term;
import org.reststop.domain.station.Station;
import org.reststop.hq.appointment.AppointmentOffice.Outcome;
import org.reststop.hq.badge.Roster;
import org.reststop.hq.badge.RosterEntry;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Pages;

/** Staff's pages about mobile grid workers: who is one until when, the certificate, and what came of the reports. */
public final class AppointmentPages {
    private static final int USUAL_MONTHS = 12;
    private static final Set<String> TOLD = Set.of("done", "ended");
    private static final Set<String> PROBLEMS = Set.of("no_courier", "no_term", "overlaps", "over", "reason");

    private final Parts parts;
    private final InstantSource clock;
    private final UuidV7 ids;
    private final StaffDoor door;
    private final Pages pages;

    /** What the pages show and change. */
    public record Parts(AppointmentOffice office, Roster roster, Fleet fleet) {}

    public AppointmentPages(Parts parts, InstantSource clock, UuidV7 ids, StaffDoor door, Pages pages) {
        this.parts = parts;
        this.clock = clock;
        this.ids = ids;
        this.door = door;
        this.pages = pages;
    }

    /** {@code /appointments} and what is below it. */
    public List<Route> routes() {
        return List.of(
                door.page("/appointments", this::list),
                door.page("/appointments/of/{person}", this::show),
                door.form("/appointments/of/{person}", Right.APPOINT, this::appoint),
                door.form("/appointments/{id}/end", Right.APPOINT, this::end),
                door.page("/appointments/{id}/certificate.pdf", Right.APPOINT, this::certificate));
    }

    private ZoneId zone() {
        return parts.fleet().stations().stream()
                .map(Station::timeZone)
                .findFirst()
                .orElse(ZoneOffset.UTC);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    private Reply list(Request request, Visit visit) {
        List<AppointmentEntry> all = parts.office().all();
        Map<String, Object> values = new HashMap<>();
        values.put("appointments", all);
        values.put("people", people(all));
        values.put("today", today());
        values.put("manages", visit.may(Right.MANAGE_PEOPLE));
        return pages.show(200, visit.frame(), "appointments", values);
    }

    /** By the ids under which they were appointed. */
    private Map<Long, RosterEntry> people(List<AppointmentEntry> all) {
        Map<Long, Long> known = parts.office()
                .knownAs(all.stream()
                        .flatMap(entry -> Optional.ofNullable(entry.personId()).stream())
                        .toList());
        Map<Long, RosterEntry> byId = parts
                .roster()
                .byIds(known.values().stream().distinct().toList())
                .stream()
                .collect(Collectors.toMap(RosterEntry::personId, Function.identity()));
        Map<Long, RosterEntry> people = new HashMap<>();
        known.forEach((id, now) -> Optional.ofNullable(byId.get(now)).ifPresent(person -> people.put(id, person)));
        return people;
    }

    private Optional<Long> holder(Optional<AppointmentEntry> entry) {
        return entry.flatMap(known -> Optional.ofNullable(known.personId()))
                .map(id -> parts.office().knownAs(List.of(id)).getOrDefault(id, id));
    }

    private Optional<RosterEntry> person(Request request) {
        String text = request.segment("person");
        return text.matches("[0-9]{1,18}") ? parts.roster().find(Long.parseLong(text)) : Optional.empty();
    }

    private Reply show(Request request, Visit visit) {
        Optional<RosterEntry> person = person(request);
        if (person.isEmpty()) {
            return pages.error(404, visit.frame());
        }
        LocalDate today = today();
        Map<String, Object> values = new HashMap<>();
        values.put("person", person.get());
        values.put("file", parts.office().of(person.get().personId()));
        values.put("zone", zone());
        values.put("today", today);
        values.put("form", ids.next().toString());
        values.put("until", today.plusMonths(USUAL_MONTHS).minusDays(1));
        values.put("manages", visit.may(Right.MANAGE_PEOPLE));
        values.put("appoints", visit.may(Right.APPOINT));
        values.put("done", said(request, visit, "done", TOLD));
        values.put("problem", said(request, visit, "problem", PROBLEMS));
        return pages.show(200, visit.frame(), "appointment", values);
    }

    private static String said(Request request, Visit visit, String field, Set<String> known) {
        return request.query(field)
                .filter(known::contains)
                .map(word -> visit.frame().say("appointment." + field + "." + word.replace('_', '-')))
                .orElse("");
    }

    private Reply appoint(Request request, Visit visit) {
        Optional<RosterEntry> person = person(request);
        Optional<UUID> form = uuid(request.form("form").orElse(""));
        if (person.isEmpty() || form.isEmpty()) {
            return pages.error(404, visit.frame());
        }
        long id = person.get().personId();
        Optional<Term> term = term(request);
        if (term.filter(one -> one.makesSense() && one.lastDay().isBefore(today()))
                .isPresent()) {
            return Reply.seeOther("/appointments/of/" + id + "?problem=over");
        }
        Outcome outcome = term.map(known -> parts.office()
                        .appoint(form.get(), id, known, visit.staff().name()))
                .orElse(Outcome.NO_TERM);
        String word = outcome.name().toLowerCase(Locale.ROOT);
        return switch (outcome) {
            case DONE -> Reply.seeOther("/appointments/of/" + id + "?done=done");
            case NOBODY -> pages.error(404, visit.frame());
            case NO_COURIER, NO_TERM, OVERLAPS -> Reply.seeOther("/appointments/of/" + id + "?problem=" + word);
        };
    }

    private static Optional<Term> term(Request request) {
        try {
            return Optional.of(new Term(
                    LocalDate.parse(request.form("from").orElse("")),
                    LocalDate.parse(request.form("until").orElse(""))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Reply end(Request request, Visit visit) {
        Optional<AppointmentEntry> entry = uuid(request.segment("id")).flatMap(parts.office()::find);
        Optional<Long> person = holder(entry);
        if (entry.isEmpty() || person.isEmpty()) {
            return pages.error(404, visit.frame());
        }
        String reason = request.form("reason").orElse("").strip();
        if (reason.isEmpty() || reason.length() > AppointmentEntry.MAX_REASON) {
            return Reply.seeOther("/appointments/of/" + person.get() + "?problem=reason");
        }
        parts.office().end(entry.get().id(), reason, visit.staff().name());
        return Reply.seeOther("/appointments/of/" + person.get() + "?done=ended");
    }

    private Reply certificate(Request request, Visit visit) {
        Optional<AppointmentEntry> entry = uuid(request.segment("id")).flatMap(parts.office()::find);
        Optional<RosterEntry> person = holder(entry).flatMap(parts.roster()::find);
        return entry.isEmpty() || person.isEmpty()
                ? pages.error(404, visit.frame())
                : new Certificate(pages).reply(visit.frame(), entry.get(), person.get(), zone());
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
