package org.reststop.hq.points;

import java.util.List;
import org.hibernate.StatelessSession;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.sync.PersonChange;

/** Puts people's books into the feed. */
record PointsBulletin(StatelessSession session, FeedPublisher feed) {
    /** Tells somebody's balance and last entries; takes the book away from whoever has none, or is known by another id. */
    void tell(long personId) {
        PointsQueries queries = new PointsQueries_(session);
        List<PointsEntry> entries = queries.findOf(personId);
        var told = entries.stream()
                .limit(PersonChange.PointsPublished.MOST)
                .map(PointsEntry::told)
                .toList();
        var book = new PersonChange.PointsPublished(
                personId, entries.stream().mapToLong(PointsEntry::amount).sum(), told);
        if (entries.isEmpty() || !queries.findSameAs(personId).isEmpty()) {
            feed.remove(session, book);
        } else {
            feed.publish(session, book, null);
        }
    }
}
