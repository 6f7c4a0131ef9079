package org.reststop.hq.appointment;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.reststop.domain.appointment.Term;
import org.reststop.domain.badge.Role;
import org.reststop.domain.need.Categories_;
import org.reststop.domain.need.CategoryBook;
import org.reststop.domain.person.Person;
import org.reststop.hq.badge.People;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.store.Store;
import org.reststop.sync.PersonChange;

/** Appoints couriers and ends appointments. Safe to call from any thread; waits for the database. */
public final class AppointmentOffice {
    /** The entities of this package. */
    public static final List<Class<?>> ENTITIES = List.of(AppointmentEntry.class);

    private final Store store;
    private final FeedPublisher feed;
    private final People people;
    private final InstantSource clock;

    public AppointmentOffice(Store store, FeedPublisher feed, People people, InstantSource clock) {
        this.store = store;
        this.feed = feed;
        this.people = people;
        this.clock = clock;
    }

    /** What came of an appointment. */
    public enum Outcome {
        DONE,
        /** There is nobody with the id. */
        NOBODY,
        /** Whoever it is, is no courier. */
        NO_COURIER,
        /** The days are no term. */
        NO_TERM,
        /** Another appointment of hers runs on one of the days. */
        OVERLAPS
    }

    /**
     * Appoints somebody, and tells all kiosks; a form that was sent before appoints nobody again. Whoever had the role
     * for good has it for the term from now on.
     *
     * @param id the form's
     */
    public Outcome appoint(UUID id, long personId, Term term, String staff) {
        if (!term.makesSense()) {
            return Outcome.NO_TERM;
        }
        return store.write(tx -> {
            StatelessSession session = tx.session();
            Person person = session.get(Person.class, personId, LockMode.PESSIMISTIC_WRITE);
            if (person == null) {
                return Outcome.NOBODY;
            }
            if (session.get(AppointmentEntry.class, id) != null) {
                return Outcome.DONE;
            }
            if (person.role() != Role.COURIER && person.role() != Role.MOBILE_GRID_WORKER) {
                return Outcome.NO_COURIER;
            }
            boolean taken = new AppointmentQueries_(session)
                    .findOf(personId).stream()
                            .anyMatch(other ->
                                    other.endedAt() == null && other.term().overlaps(term));
            if (taken) {
                return Outcome.OVERLAPS;
            }
            session.insert(new AppointmentEntry(id, personId, term, clock.instant(), staff));
            if (person.role() == Role.MOBILE_GRID_WORKER) {
                people.become(session, person, Role.COURIER);
            }
            feed.publish(session, new PersonChange.Appointed(id, personId, term), null);
            return Outcome.DONE;
        });
    }

    /**
     * Ends an appointment from now on, at each kiosk once it hears of it.
     *
     * @return whose it was, by the id by which she is known now; empty if there is none that may be ended
     */
    public Optional<Long> end(UUID id, String reason, String staff) {
        return store.write(tx -> {
            StatelessSession session = tx.session();
            AppointmentEntry entry = session.get(AppointmentEntry.class, id, LockMode.PESSIMISTIC_WRITE);
            Long person = entry == null ? null : entry.personId();
            if (entry == null || person == null || entry.endedAt() != null) {
                return Optional.empty();
            }
            entry.end(clock.instant(), staff, reason);
            session.update(entry);
            long known = knownAs(session, person);
            feed.remove(session, new PersonChange.Appointed(id, known, entry.term()));
            return Optional.of(known);
        });
    }

    /** Somebody's appointments, the latest first, what was reported on patrols, and what the categories are called. */
    public record File(List<AppointmentEntry> appointments, List<ReportLine> reports, CategoryBook categories) {}

    public File of(long personId) {
        return store.read(session -> {
            AppointmentQueries queries = new AppointmentQueries_(session);
            return new File(
                    queries.findOf(personId),
                    queries.findReports(personId),
                    CategoryBook.of(new Categories_(session).findEdited()));
        });
    }

    private static long knownAs(StatelessSession session, Long personId) {
        return new AppointmentQueries_(session)
                .findSameAs(personId).stream().findFirst().orElse(personId);
    }

    /** By which ids people are known now, by the ids under which they were appointed. */
    public Map<Long, Long> knownAs(Collection<Long> personIds) {
        return store.read(session -> personIds.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), id -> knownAs(session, id))));
    }

    /** All of them, what ends last first. */
    public List<AppointmentEntry> all() {
        return store.read(session -> new AppointmentQueries_(session).findAll());
    }

    public Optional<AppointmentEntry> find(UUID id) {
        return store.read(session -> Optional.ofNullable(session.get(AppointmentEntry.class, id)));
    }
}
