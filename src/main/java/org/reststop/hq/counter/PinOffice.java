package org.reststop.hq.counter;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.StatelessSession;
import org.reststop.domain.badge.Role;
import org.reststop.domain.counter.PinHash;
import org.reststop.domain.person.Person;
import org.reststop.domain.station.Station;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.store.Store;
import org.reststop.sync.ChangeBody;
import org.reststop.sync.CounterChange;

/**
 * Sets the PINs that staff type at kiosks. A PIN is drawn, shown once and kept nowhere; its hash goes to the stations
 * where it counts and to no other. Safe to call from any thread; waits for the database.
 */
public final class PinOffice {
    /** The entities of this package. */
    public static final List<Class<?>> ENTITIES = List.of(HeldPin.class, CounterEvent.class);

    private static final String KIND = CounterChange.PinSet.KIND;

    private final Store store;
    private final FeedPublisher feed;
    private final InstantSource clock;
    private final SecureRandom random;

    public PinOffice(Store store, FeedPublisher feed, InstantSource clock, SecureRandom random) {
        this.store = store;
        this.feed = feed;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Whose PIN it is.
     *
     * @param setAt null if there is none
     * @param at the stations where it counts
     */
    record Sight(Person person, Optional<Instant> setAt, String setBy, Set<String> at, List<Station> stations) {}

    /** Empty if there is nobody of that id, or the person is no staff. */
    Optional<Sight> find(long personId) {
        return store.read(session -> Optional.ofNullable(session.get(Person.class, personId))
                .filter(person -> person.role() == Role.STAFF)
                .map(person -> sight(session, person)));
    }

    private Sight sight(StatelessSession session, Person person) {
        Optional<HeldPin> held = Optional.ofNullable(session.get(HeldPin.class, person.id()));
        Set<String> at = new TreeSet<>(feed.documents(session, KIND, Long.toString(person.id()), CounterChange.AT)
                .values());
        return new Sight(
                person,
                held.map(HeldPin::setAt),
                held.map(HeldPin::setBy).orElse(""),
                at,
                new CounterQueries_(session).findStations());
    }

    /**
     * Gives somebody of the staff a new PIN; the one before counts no longer.
     *
     * @param stations where it counts; those that HQ does not have are passed over
     * @param by the name of whoever gives it
     * @return the PIN; empty if there is nobody of that id, the person is no staff, or no station is left
     */
    public Optional<String> give(long personId, Set<String> stations, String by) {
        String pin = PinHash.draw(random);
        PinHash hash = PinHash.of(pin, random);
        boolean done = store.write(tx -> set(tx.session(), personId, stations, hash, by));
        return done ? Optional.of(pin) : Optional.empty();
    }

    /** As {@link #give}, with a PIN that is known beforehand, in the caller's transaction and last in it. */
    public boolean set(StatelessSession session, long personId, Set<String> stations, PinHash hash, String by) {
        Person person = session.get(Person.class, personId);
        Set<String> known = new TreeSet<>();
        new CounterQueries_(session)
                .findStations().stream()
                        .map(Station::id)
                        .filter(stations::contains)
                        .forEach(known::add);
        if (person == null || person.role() != Role.STAFF || known.isEmpty()) {
            return false;
        }
        session.upsert(new HeldPin(personId, hash, clock.instant(), by));
        takeAway(session, personId, known);
        known.forEach(
                station -> feed.publish(session, new CounterChange.PinSet(personId, hash.text(), station), station));
        return true;
    }

    /** Gives everybody of the staff the same PIN, at all stations: for a sample. */
    public void giveAll(PinHash hash, String by) {
        store.write(tx -> {
            CounterQueries_ queries = new CounterQueries_(tx.session());
            Set<String> stations = new TreeSet<>();
            queries.findStations().forEach(station -> stations.add(station.id()));
            List<Person> staff = queries.findStaff();
            staff.forEach(person -> set(tx.session(), person.id(), stations, hash, by));
            return staff.size();
        });
    }

    /** Takes somebody's PIN away everywhere. */
    public void takeAway(long personId) {
        store.write(tx -> {
            new CounterQueries_(tx.session()).deletePin(personId);
            takeAway(tx.session(), personId, Set.of());
            return personId;
        });
    }

    private void takeAway(StatelessSession session, long personId, Set<String> but) {
        gone(session, feed, personId).stream()
                .filter(change -> !but.contains(((CounterChange.PinSet) change).at()))
                .forEach(change -> feed.remove(session, change));
    }

    /** What is published of somebody's PIN, without the hash. */
    static List<ChangeBody> gone(StatelessSession session, FeedPublisher feed, long personId) {
        return feed.documents(session, KIND, Long.toString(personId), CounterChange.AT).values().stream()
                .sorted()
                .<ChangeBody>map(station -> new CounterChange.PinSet(personId, "", station))
                .toList();
    }
}
