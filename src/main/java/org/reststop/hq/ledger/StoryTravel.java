package org.reststop.hq.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.hibernate.StatelessSession;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.store.Store;
import org.reststop.sync.NeedChange;

/**
 * Sends the stories of people's needs after them, to the stations that they come to. Safe to call from any thread; waits
 * for the database.
 */
public final class StoryTravel {
    /** What nothing has happened to for longer is not sent any more. */
    private static final Duration FRESH = Duration.ofDays(90);

    private static final int AT_ONCE = 100;

    private final Store store;
    private final FeedPublisher feed;
    private final InstantSource clock;

    public StoryTravel(Store store, FeedPublisher feed, InstantSource clock) {
        this.store = store;
        this.feed = feed;
        this.clock = clock;
    }

    /**
     * Sends what is due.
     *
     * @return to how many pairs of a person and a station
     */
    public int run() {
        List<Readers.Due> due = store.read(session -> new Readers(session).due(AT_ONCE));
        due.forEach(each -> store.write(tx -> send(tx.session(), each)));
        return due.size();
    }

    private int send(StatelessSession session, Readers.Due due) {
        new Readers(session).settle(due);
        feed.hold(session);
        Instant since = clock.instant().minus(FRESH);
        List<Long> people = new Authors(session).all(due.personId());
        List<LedgerEntry> entries = new CaseQueries_(session).findFresh(people, since);
        Stories stories = new Stories(session);
        for (LedgerEntry entry : entries) {
            NeedChange.Told story = stories.of(entry);
            boolean home = entry.stationId().equals(due.stationId());
            feed.publish(session, home ? story : story.at(entry.stationId(), due.stationId()), due.stationId());
        }
        return entries.size();
    }
}
