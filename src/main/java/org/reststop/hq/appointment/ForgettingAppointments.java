package org.reststop.hq.appointment;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.StatelessSession;
import org.reststop.hq.badge.Forgetting;
import org.reststop.sync.ChangeBody;
import org.reststop.sync.PersonChange;

/** Forgets who was appointed; that somebody was, and for which term, stays. */
public final class ForgettingAppointments implements Forgetting {
    private static final long NOBODY = 0;

    @Override
    public List<ChangeBody> forget(StatelessSession session, long personId) {
        List<ChangeBody> gone = new ArrayList<>();
        for (AppointmentEntry entry : new AppointmentQueries_(session).findOfId(personId)) {
            gone.add(new PersonChange.Appointed(entry.id(), NOBODY, entry.term()));
            entry.forget();
            session.update(entry);
        }
        return gone;
    }
}
