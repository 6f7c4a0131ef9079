package org.reststop.hq.activity;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.reststop.hq.badge.Forgetting;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.sync.ChangeBody;

/** Forgets whose places they were; that somebody came stays, and who waits is called up by the next round. */
public final class ForgettingActivities implements Forgetting {
    private final FeedPublisher feed;

    public ForgettingActivities(FeedPublisher feed) {
        this.feed = feed;
    }

    @Override
    public List<ChangeBody> forget(StatelessSession session, long personId) {
        List<ChangeBody> gone = new ArrayList<>();
        Bulletin bulletin = new Bulletin(session, feed);
        for (Seat held : new ActivityQueries_(session).findHeldBy(personId)) {
            ActivityEntry entry = session.get(ActivityEntry.class, held.key().activityId(), LockMode.PESSIMISTIC_WRITE);
            Seat seat = session.get(Seat.class, held.key());
            if (entry != null && seat != null) {
                gone.addAll(bulletin.tellingsOf(entry, seat));
                seat.forget();
                session.update(seat);
            }
        }
        new SeatReaders(session).forget(personId);
        return gone;
    }
}
