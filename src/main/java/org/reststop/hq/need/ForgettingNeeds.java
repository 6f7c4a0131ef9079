package org.reststop.hq.need;

import java.util.List;
import org.hibernate.StatelessSession;
import org.reststop.hq.attachment.Shelf;
import org.reststop.hq.badge.Forgetting;
import org.reststop.hq.intake.ForgottenFacts;
import org.reststop.sync.ChangeBody;
import org.reststop.sync.FactBody;

/** Forgets what a person wrote and said, also in the facts as they came; that there was a need stays. */
public final class ForgettingNeeds implements Forgetting {
    private final Shelf shelf;

    /** @param shelf where lies what was attached */
    public ForgettingNeeds(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public List<ChangeBody> forget(StatelessSession session, long personId) {
        for (LedgerEntry entry : new PublicQueries_(session).findOf(personId)) {
            entry.forget();
            session.update(entry);
            ForgottenFacts.forget(session, entry.stationId(), entry.id());
            shelf.forgetOf(session, entry.stationId(), entry.id());
        }
        ForgottenFacts.forgetAside(session, FactBody.NeedRaised.TYPE, personId);
        return List.of();
    }
}
