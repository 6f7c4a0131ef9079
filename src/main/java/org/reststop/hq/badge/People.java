package org.reststop.hq.badge;

import java.util.List;
import org.hibernate.StatelessSession;
import org.reststop.domain.badge.Role;
import org.reststop.domain.person.MaskedName;
import org.reststop.domain.person.Person;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.store.Store;
import org.reststop.sync.ChangeBody;

/** The people who may carry a badge. Kiosks get their cards, with the name masked. */
public final class People {
    /** What a kiosk that cannot remove a card shall call its holder. */
    private static final String NAMELESS = "*";

    private final Store store;
    private final FeedPublisher feed;

    public People(Store store, FeedPublisher feed) {
        this.store = store;
        this.feed = feed;
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
        feed.publish(
                session, new ChangeBody.PersonCard(person.personId(), masked, person.role(), person.company()), null);
    }

    /**
     * Forgets a person: the file with the name, and the card here and on every kiosk. What happened stays, told by the
     * id alone; badges stay as revocable as they were.
     *
     * @return false if there is nobody with this id
     */
    public boolean forget(long personId) {
        return store.write(tx -> {
            StatelessSession session = tx.session();
            Person person = session.get(Person.class, personId);
            BadgeQueries_ queries = new BadgeQueries_(session);
            if (queries.deleteFile(personId) + queries.deletePerson(personId) == 0) {
                return false;
            }
            queries.findPhoneSerials(personId).forEach(serial -> PhoneKeys.drop(session, feed, serial));
            Role role = person == null ? Role.COURIER : person.role();
            feed.remove(session, new ChangeBody.PersonCard(personId, NAMELESS, role, ""));
            return true;
        });
    }

    /** Everybody, by id. */
    public List<KnownPerson> all() {
        return store.read(session -> new BadgeQueries_(session).findPeople());
    }
}
