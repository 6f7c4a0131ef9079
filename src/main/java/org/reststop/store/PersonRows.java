package org.reststop.store;

import org.hibernate.StatelessSession;
import org.reststop.domain.appointment.Appointment;
import org.reststop.domain.person.Person;
import org.reststop.domain.points.PointsBalance;
import org.reststop.domain.points.PointsLine;
import org.reststop.sync.PersonChange;

/** The rows of people: their cards, appointments and points books. */
final class PersonRows {
    private PersonRows() {}

    static Object row(PersonChange change) {
        return switch (change) {
            case PersonChange.Appointed appointed -> {
                if (!appointed.term().makesSense()) {
                    throw new IllegalArgumentException("no term that can run");
                }
                yield new Appointment(appointed.appointmentId(), appointed.personId(), appointed.term());
            }
            case PersonChange.Card card -> new Person(card.personId(), card.maskedName(), card.role(), card.company());
            case PersonChange.PointsPublished book -> book;
        };
    }

    /** Puts a whole book in the place of what was told before. */
    static void put(StatelessSession session, PersonChange.PointsPublished book) {
        removePoints(session, book.personId());
        session.insert(new PointsBalance(book.personId(), book.balance()));
        for (int i = 0; i < book.lines().size(); i++) {
            session.insert(new PointsLine(
                    new PointsLine.Key(book.personId(), i + 1), book.lines().get(i)));
        }
    }

    static void removePoints(StatelessSession session, long personId) {
        session.createMutationQuery("delete from PointsLine l where l.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
        session.createMutationQuery("delete from PointsBalance b where b.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }

    /** Removes what there is of somebody who is to be forgotten. */
    static void removeOf(StatelessSession session, long personId) {
        removePoints(session, personId);
        session.createMutationQuery("delete from Appointment a where a.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }
}
