package org.reststop.hq.appointment;

import java.util.List;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.reststop.hq.badge.Renaming;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.sync.PersonChange;

/** Has kiosks know of an appointment under the id by which its holder is known from now on. */
public final class AppointmentsOfRenamed implements Renaming {
    private final FeedPublisher feed;

    public AppointmentsOfRenamed(FeedPublisher feed) {
        this.feed = feed;
    }

    @Override
    public Runnable renamed(StatelessSession session, long personId, long was, long is) {
        List<AppointmentEntry> entries = new AppointmentQueries_(session).findOfId(personId);
        // Somebody who ends one at the same time waits, or has ended it before this is read.
        entries.forEach(entry -> session.refresh(entry, LockMode.PESSIMISTIC_WRITE));
        return () -> entries.stream()
                .filter(entry -> entry.endedAt() == null)
                .forEach(
                        entry -> feed.publish(session, new PersonChange.Appointed(entry.id(), is, entry.term()), null));
    }
}
