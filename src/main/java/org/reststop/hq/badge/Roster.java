package org.reststop.hq.badge;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.hibernate.StatelessSession;
import org.hibernate.query.Page;
import org.reststop.domain.badge.Role;
import org.reststop.domain.person.Person;
import org.reststop.hq.secret.Tokens;
import org.reststop.store.Store;

/** HQ's list of people: found by name or company, added to, changed. Safe for any thread; waits for the database. */
public final class Roster {
    /** How many people a page of the list holds. */
    public static final int PAGE = 30;

    /** Whoever reads an id aloud says ten digits; ids below were given by hand. */
    private static final long LOWEST = 1_000_000_000L;

    private static final long HIGHEST = 10_000_000_000L;
    private static final Duration FORMS_KEPT = Duration.ofDays(1);

    private final Store store;
    private final People people;
    private final InstantSource clock;
    private final RandomGenerator random;

    /** @param random a SecureRandom, except in a test */
    public Roster(Store store, People people, InstantSource clock, RandomGenerator random) {
        this.store = store;
        this.people = people;
        this.clock = clock;
        this.random = random;
    }

    /**
     * What is looked for.
     *
     * @param text a part of a name or company in any case, empty for all
     * @param role empty for all
     * @param inFull whether names are searched as they are, and not only as they are masked
     * @param page from 0 on
     */
    public record Search(String text, Optional<Role> role, boolean inFull, int page) {}

    /**
     * One page of what was found.
     *
     * @param total how many there are on all pages
     * @param page which one it is, from 0 on; the last if fewer were found than asked for
     */
    public record Found(List<RosterEntry> people, long total, int page) {
        /** How many pages there are, at least 1. */
        public int pages() {
            return (int) Math.max(1, (total + PAGE - 1) / PAGE);
        }
    }

    /** The people that a search finds, by company and name. */
    public Found find(Search search) {
        List<Role> roles = search.role().map(List::of).orElse(List.of(Role.values()));
        String pattern = "%" + search.text().strip().toLowerCase(Locale.ROOT).replaceAll("[%_!]", "!$0") + "%";
        return store.read(session -> {
            RosterQueries_ queries = new RosterQueries_(session);
            long total = queries.countPeople(roles, pattern, search.inFull());
            int last = (int) Math.max(0, (total - 1) / PAGE);
            int page = Math.clamp(search.page(), 0, last);
            return new Found(queries.findPeople(roles, pattern, search.inFull(), Page.page(PAGE, page)), total, page);
        });
    }

    /** Somebody by id. */
    public Optional<RosterEntry> find(long personId) {
        return byIds(List.of(personId)).stream().findFirst();
    }

    /** Those of the ids who are known, by company and name. */
    public List<RosterEntry> byIds(List<Long> personIds) {
        return personIds.isEmpty()
                ? List.of()
                : store.read(session -> new RosterQueries_(session).findByIds(personIds));
    }

    /** Everybody's id, by company and name. */
    public List<Long> ids() {
        return store.read(session -> new RosterQueries_(session).findIds());
    }

    /** The token of a new form, by which it adds one person however often it is sent. */
    public String drawForm() {
        return Tokens.draw(random);
    }

    /**
     * Adds somebody and tells all kiosks; a form that was sent before adds nobody else.
     *
     * @param form the token of the form, as {@link #drawForm} made it
     * @return the id of whom the form added
     */
    public long add(String form, PersonDraft draft) {
        return store.write(tx -> {
            StatelessSession session = tx.session();
            Optional<Long> before = AddedPeople.find(session, form);
            if (before.isPresent()) {
                return before.get();
            }
            long id = drawId(session);
            if (!AddedPeople.note(session, form, id, clock.instant())) {
                return AddedPeople.find(session, form).orElseThrow();
            }
            people.register(session, draft.as(id), draft.phoneTail());
            return id;
        });
    }

    /** Adds somebody in the caller's transaction, and publishes the card: last in it. Returns the new id. */
    public long add(StatelessSession session, PersonDraft draft) {
        long id = drawId(session);
        people.register(session, draft.as(id), draft.phoneTail());
        return id;
    }

    /** Forgets forms that were sent long ago; to be called every now and then. */
    public void tidy() {
        Instant before = clock.instant().minus(FORMS_KEPT);
        store.write(tx -> AddedPeople.forget(tx.session(), before));
    }

    /**
     * Changes what is known of somebody and tells all kiosks.
     *
     * @return false if there is nobody with this id
     */
    public boolean change(long personId, PersonDraft draft) {
        return store.write(tx -> {
            if (tx.session().get(PersonFile.class, personId) == null) {
                return false;
            }
            people.register(tx.session(), draft.as(personId), draft.phoneTail());
            return true;
        });
    }

    /** Drawn at random: counting on would give an id twice when HQ is restored from a backup. */
    private long drawId(StatelessSession session) {
        long id;
        do {
            id = random.nextLong(LOWEST, HIGHEST);
        } while (session.get(Person.class, id) != null || session.get(PersonFile.class, id) != null);
        return id;
    }
}
