package org.reststop.hq.need;

import java.util.List;
import org.hibernate.StatelessSession;
import org.reststop.hq.badge.Forgetting;
import org.reststop.hq.intake.ForgottenFacts;
import org.reststop.sync.ChangeBody;

/** Forgets what a person wrote, also in the fact as it came; that there was a need stays. */
public final class ForgettingNeeds implements Forgetting {
    @Override
    public List<ChangeBody> forget(StatelessSession session, long personId) {
        for (LedgerEntry entry : new PublicQueries_(session).findOf(personId)) {
            entry.forget();
            session.update(entry);
            ForgottenFacts.forget(session, entry.stationId(), entry.id());
        }
        return List.of();
    }
}
