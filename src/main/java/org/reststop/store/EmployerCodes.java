package org.reststop.store;

import org.hibernate.StatelessSession;
import org.reststop.domain.badge.Role;
import org.reststop.domain.person.MaskedName;
import org.reststop.domain.person.Person;
import org.reststop.domain.registration.CodeState;
import org.reststop.domain.registration.EmployerCode;
import org.reststop.store.FeedDocuments.Key;
import org.reststop.sync.PersonChange;
import org.reststop.sync.PersonFact;

/**
 * The rows of people who registered at this kiosk. Until HQ has sent a card of theirs the kiosk keeps one of its own,
 * with the name masked, which goes when the code is refused, forgotten or found to be somebody else's.
 */
final class EmployerCodes {
    private EmployerCodes() {}

    /** Writes what a registration tells of, as far as HQ has not told otherwise since. */
    static void register(StatelessSession session, PersonFact.Registered registered) {
        if (session.get(EmployerCode.class, registered.codeSha256()) == null) {
            session.insert(new EmployerCode(registered.codeSha256(), registered.personId(), CodeState.PENDING));
            if (session.get(Person.class, registered.personId()) == null) {
                session.insert(new Person(
                        registered.personId(), MaskedName.of(registered.name()), Role.COURIER, registered.company()));
            }
        }
    }

    /** To be called before HQ's word on a code is written over what was known of it. */
    static void dropOtherCard(StatelessSession session, EmployerCode next) {
        EmployerCode before = session.get(EmployerCode.class, next.sha256());
        boolean another = before != null && before.personId() != next.personId();
        if (before != null && (another || next.state() == CodeState.REFUSED)) {
            dropOwnCard(session, before.personId());
        }
    }

    static void remove(StatelessSession session, String sha256) {
        EmployerCode before = session.get(EmployerCode.class, sha256);
        if (before != null) {
            session.delete(before);
            dropOwnCard(session, before.personId());
        }
    }

    private static void dropOwnCard(StatelessSession session, long personId) {
        Key card = new Key(PersonChange.Card.KIND, Long.toString(personId));
        if (!session.doReturningWork(connection -> new FeedDocuments(connection).isNoted(card))) {
            session.createMutationQuery("delete from Person p where p.id = :id")
                    .setParameter("id", personId)
                    .executeUpdate();
        }
    }
}
