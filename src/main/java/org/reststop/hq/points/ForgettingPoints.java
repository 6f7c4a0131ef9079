package org.reststop.hq.points;

import java.util.List;
import org.hibernate.StatelessSession;
import org.reststop.hq.badge.Forgetting;
import org.reststop.sync.ChangeBody;
import org.reststop.sync.PersonChange;

/** Forgets whose points they were; how many were given and for which goods stays. */
public final class ForgettingPoints implements Forgetting {
    @Override
    public List<ChangeBody> forget(StatelessSession session, long personId) {
        List<PointsEntry> entries = new PointsQueries_(session).findOfId(personId);
        entries.forEach(entry -> {
            entry.forget();
            session.update(entry);
        });
        return entries.isEmpty() ? List.of() : List.of(new PersonChange.PointsPublished(personId, 0, List.of()));
    }
}
