package org.reststop.hq.counter;

import java.util.Optional;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.counter.DeedState;
import org.reststop.hq.badge.BadgeOffice;
import org.reststop.hq.intake.Consequences;
import org.reststop.hq.intake.ForgottenFacts;
import org.reststop.hq.intake.Sender;
import org.reststop.sync.CounterFact;

/** Signs and revokes what staff at kiosks ask for. */
final class KioskBadges {
    private static final int DAYS = 365;
    private static final String REASON = "驿站登记（终端）";

    private final BadgeOffice office;
    private final NewPeople people;

    KioskBadges(BadgeOffice office, NewPeople people) {
        this.office = office;
        this.people = people;
    }

    /**
     * What was made.
     *
     * @param serial of the new badge, 0 if none
     */
    record Made(DeedState state, @Nullable Long personId, long serial) {
        static Made declined(@Nullable Long personId) {
            return new Made(DeedState.DECLINED, personId, 0);
        }
    }

    /** One that HQ has not issued is none that it can revoke. */
    DeedState revoke(StatelessSession session, Sender sender, CounterFact.BadgeRevoked revoked) {
        return office.revokeIssued(session, revoked.serial(), REASON) ? DeedState.DONE : DeedState.DECLINED;
    }

    Made make(
            StatelessSession session,
            Sender sender,
            Consequences.Accepted fact,
            CounterFact.BadgeAsked asked,
            boolean trusted) {
        Long replaces = asked.replaces();
        Long person = asked.personId();
        if (!trusted) {
            if (replaces != null) {
                office.revokeIssued(session, replaces, REASON);
            }
            return Made.declined(person);
        }
        if (person == null) {
            return makeNew(session, sender, fact, asked);
        }
        Optional<BadgeOffice.Issued> made = replaces == null
                ? office.issue(session, person, DAYS)
                : office.replace(session, person, replaces, REASON);
        return made.map(badge -> new Made(DeedState.DONE, person, badge.serial()))
                .orElseGet(() -> Made.declined(person));
    }

    /** The name is in the person's file from now on, where it can be forgotten, and in no fact. */
    private Made makeNew(
            StatelessSession session, Sender sender, Consequences.Accepted fact, CounterFact.BadgeAsked asked) {
        String name = asked.name();
        String company = asked.company();
        if (name == null || company == null) {
            return Made.declined(null);
        }
        long person = people.add(session, name.strip(), company.strip());
        ForgottenFacts.forget(session, sender.stationId(), fact.id());
        return office.issue(session, person, DAYS)
                .map(badge -> new Made(DeedState.DONE, person, badge.serial()))
                .orElseGet(() -> Made.declined(person));
    }
}
