package org.reststop.hq.counter;

import java.util.List;
import org.hibernate.StatelessSession;
import org.reststop.hq.badge.Forgetting;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.sync.ChangeBody;

/** Forgets somebody's PIN; what she did at kiosks stays, told by the id alone. */
public final class ForgettingPins implements Forgetting {
    private final FeedPublisher feed;

    public ForgettingPins(FeedPublisher feed) {
        this.feed = feed;
    }

    @Override
    public List<ChangeBody> forget(StatelessSession session, long personId) {
        new CounterQueries_(session).deletePin(personId);
        return PinOffice.gone(session, feed, personId);
    }
}
