package org.reststop.hq.service;

import java.util.List;
import org.hibernate.StatelessSession;
import org.reststop.hq.badge.Forgetting;
import org.reststop.sync.ChangeBody;

/** Forgets who set the state of services at kiosks; what was set stays. */
public final class ForgettingServices implements Forgetting {
    @Override
    public List<ChangeBody> forget(StatelessSession session, long personId) {
        new ServiceQueries_(session).forget(personId);
        return List.of();
    }
}
