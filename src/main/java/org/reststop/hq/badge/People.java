package org.reststop.hq.badge;

import java.util.List;
import org.hibernate.StatelessSession;
import org.reststop.domain.person.MaskedName;
import org.reststop.domain.person.Person;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.store.Store;
import org.reststop.sync.ChangeBody;

/** The people who may carry a badge. Kiosks get their cards, with the name masked. */
public final class People {
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

    /** Everybody, by id. */
    public List<KnownPerson> all() {
        return store.read(session -> new BadgeQueries_(session).findPeople());
    }
}
