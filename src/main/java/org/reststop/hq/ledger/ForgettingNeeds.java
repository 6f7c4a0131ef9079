package org.reststop.hq.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.reststop.hq.attachment.Shelf;
import org.reststop.hq.badge.Forgetting;
import org.reststop.hq.intake.ForgottenFacts;
import org.reststop.sync.ChangeBody;
import org.reststop.sync.NeedChange;
import org.reststop.sync.NeedFact;

/** Forgets what a person wrote and said, also in the facts as they came; that there was a need stays. */
public final class ForgettingNeeds implements Forgetting {
    private final Shelf shelf;

    /** @param shelf where lies what was attached */
    public ForgettingNeeds(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public List<ChangeBody> forget(StatelessSession session, long personId) {
        List<ChangeBody> gone = new ArrayList<>();
        CaseQueries queries = new CaseQueries_(session);
        Readers readers = new Readers(session);
        List<LedgerEntry.Key> keys = queries.findOf(personId).stream()
                .map(LedgerEntry::key)
                .sorted(Comparator.comparing(LedgerEntry.Key::id))
                .toList();
        for (LedgerEntry.Key key : keys) {
            LedgerEntry entry = session.get(LedgerEntry.class, key, LockMode.PESSIMISTIC_WRITE);
            if (entry == null) {
                continue;
            }
            List<String> others = readers.elsewhere(entry);
            entry.forget();
            session.update(entry);
            ForgottenFacts.forget(session, entry.stationId(), entry.id());
            queries.findEvents(entry.stationId(), entry.id()).forEach(event -> forget(session, event, others));
            SearchIndex.write(session, entry);
            shelf.forgetOf(session, entry.stationId(), entry.id());
            NeedChange.Told nothing = Stories.withoutWords(entry);
            gone.add(nothing);
            others.forEach(other -> gone.add(nothing.at(entry.stationId(), other)));
            gone.add(CaseWork.hidden(entry));
        }
        session.createNativeMutationQuery("update need_supporter set person_id = null where person_id = :person")
                .setParameter("person", personId)
                .executeUpdate();
        readers.forget(personId);
        ForgottenFacts.forgetAside(session, NeedFact.Raised.TYPE, personId);
        ForgottenFacts.forgetAside(session, NeedFact.Rated.TYPE, personId);
        return gone;
    }

    /** @param others the stations at which its author may have answered too */
    private static void forget(StatelessSession session, CaseEvent event, List<String> others) {
        UUID fact = event.content().other();
        if (fact != null && event.actor().kind() == Actor.Kind.AUTHOR) {
            ForgottenFacts.forget(session, event.key().stationId(), fact);
            others.forEach(other -> ForgottenFacts.forget(session, other, fact));
        }
        event.forget();
        session.update(event);
    }
}
