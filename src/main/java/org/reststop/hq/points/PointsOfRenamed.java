package org.reststop.hq.points;

import java.util.stream.LongStream;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.reststop.domain.person.Person;
import org.reststop.hq.badge.Renaming;
import org.reststop.hq.feed.FeedPublisher;

/** Has kiosks tell points under the id by which somebody is known from now on. */
public final class PointsOfRenamed implements Renaming {
    private final FeedPublisher feed;

    public PointsOfRenamed(FeedPublisher feed) {
        this.feed = feed;
    }

    @Override
    public Runnable renamed(StatelessSession session, long personId, long was, long is) {
        if (new PointsQueries_(session).findOfId(personId).isEmpty()) {
            return () -> {};
        }
        // In one order, so that two who do this at once never wait for each other.
        LongStream.of(was, is).sorted().forEach(id -> session.get(Person.class, id, LockMode.PESSIMISTIC_WRITE));
        return () -> {
            PointsBulletin bulletin = new PointsBulletin(session, feed);
            bulletin.tell(was);
            bulletin.tell(is);
        };
    }
}
