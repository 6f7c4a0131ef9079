package org.reststop.hq.badge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.reststop.domain.badge.Role;
import org.reststop.domain.person.MaskedName;
import org.reststop.domain.person.Person;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.store.Store;
import org.reststop.sync.ChangeBody;
import org.reststop.sync.PersonChange;

/** The people who may carry a badge. Kiosks get their cards, with the name masked. */
public final class People {
    /** What a kiosk that cannot remove a card shall call its holder. */
    private static final String NAMELESS = "*";

    private static final int MOST_LIKE = 20;

    private final Store store;
    private final FeedPublisher feed;
    private final Forgetting others;
    private final Renaming renaming;

    public People(Store store, FeedPublisher feed) {
        this(store, feed, (session, personId) -> List.of());
    }

    /** @param others what else must let go of whoever is forgotten */
    public People(Store store, FeedPublisher feed, Forgetting others) {
        this(store, feed, others, (session, personId, was, is) -> () -> {});
    }

    /**
     * @param others what else must let go of whoever is forgotten
     * @param renaming what else must know when two turn out to be one
     */
    public People(Store store, FeedPublisher feed, Forgetting others, Renaming renaming) {
        this.store = store;
        this.feed = feed;
        this.others = others;
        this.renaming = renaming;
    }

    /**
     * Adds or changes a person in the caller's transaction, and publishes the card.
     *
     * @param phoneTail the last four digits of the phone's number, or empty
     */
    public void register(StatelessSession session, KnownPerson person, String phoneTail) {
        String masked = MaskedName.of(person.name());
        session.upsert(new PersonFile(person.personId(), person.name(), phoneTail));
        session.upsert(new Person(person.personId(), masked, person.role(), person.company()));
        feed.publish(session, new PersonChange.Card(person.personId(), masked, person.role(), person.company()), null);
    }

    /** Gives somebody another role in the caller's transaction, and publishes the card; the name stays as it is. */
    public void become(StatelessSession session, Person person, Role role) {
        session.update(new Person(person.id(), person.maskedName(), role, person.company()));
        feed.publish(session, new PersonChange.Card(person.id(), person.maskedName(), role, person.company()), null);
    }

    /**
     * Forgets a person: the file with the name, and the card here and on every kiosk, and what was told under ids that
     * the same person had before. What happened stays, told by the id alone; badges stay as revocable as they were.
     *
     * @return false if there is nobody with this id
     */
    public boolean forget(long personId) {
        return store.write(tx -> {
            StatelessSession session = tx.session();
            List<ChangeBody> gone = new ArrayList<>();
            new BadgeQueries_(session)
                    .findAliases(personId)
                    .forEach(alias -> gone.addAll(others.forget(session, alias)));
            gone.addAll(others.forget(session, personId));
            boolean known = withdraw(session, personId);
            gone.forEach(change -> feed.remove(session, change));
            return known || !gone.isEmpty();
        });
    }

    /**
     * Takes back that a person was registered, in the caller's transaction: the file with the name, and the card here
     * and on every kiosk.
     *
     * @return false if there is nobody with this id
     */
    public boolean withdraw(StatelessSession session, long personId) {
        Person person = session.get(Person.class, personId);
        BadgeQueries_ queries = new BadgeQueries_(session);
        queries.deleteAliases(personId);
        if (queries.deleteFile(personId) + queries.deletePerson(personId) == 0) {
            return false;
        }
        queries.findPhoneSerials(personId).forEach(serial -> PhoneKeys.drop(session, feed, serial));
        Role role = person == null ? Role.COURIER : person.role();
        feed.remove(session, new PersonChange.Card(personId, NAMELESS, role, ""));
        return true;
    }

    /** Whether a badge was ever issued to a person, or a phone is one. */
    public boolean hasBadge(StatelessSession session, long personId) {
        BadgeQueries_ queries = new BadgeQueries_(session);
        return queries.countBadgesOf(personId) > 0
                || !queries.findPhoneSerials(personId).isEmpty();
    }

    /**
     * Notes, in the caller's transaction, that whoever was known by an id is somebody with another one.
     *
     * @return tells kiosks, to be run last in the transaction
     */
    public Runnable merge(StatelessSession session, long personId, long sameAs) {
        session.upsert(new PersonAlias(personId, sameAs));
        return renaming.renamed(session, personId, personId, sameAs);
    }

    /** Takes {@link #merge} back, in the same manner. */
    public Runnable part(StatelessSession session, long personId) {
        PersonAlias alias = session.get(PersonAlias.class, personId);
        if (alias == null) {
            return () -> {};
        }
        new BadgeQueries_(session).deleteAlias(personId);
        return renaming.renamed(session, personId, alias.sameAs(), personId);
    }

    /** Everybody whose name holds a text or whose phone ends so, by name; at most 20. */
    public List<KnownPerson> like(String name, String phoneTail) {
        String pattern = "%" + name.replaceAll("[%_!]", "!$0") + "%";
        String tail = phoneTail.isEmpty() ? "none" : phoneTail;
        return store.read(session -> new BadgeQueries_(session).findLike(pattern, tail, MOST_LIKE));
    }

    /** Somebody with the full name; empty if there is nobody with this id. */
    public Optional<KnownPerson> find(long personId) {
        return store.read(session ->
                new BadgeQueries_(session).findPerson(personId).stream().findFirst());
    }

    /** Everybody, by id. */
    public List<KnownPerson> all() {
        return store.read(session -> new BadgeQueries_(session).findPeople());
    }
}
