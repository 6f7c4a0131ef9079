package org.reststop.hq.activity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.store.Store;

/**
 * What is done about activities again and again: people's places are sent after them to the stations that they come to,
 * whoever waits is called up, and what is long over goes from kiosks. Safe to call from any thread; waits for the
 * database.
 */
public final class ActivityRound {
    /** How long after its end an activity is told of, and telephones of those who signed up by phone are kept. */
    static final Duration KEPT = Duration.ofDays(60);

    private static final int AT_ONCE = 100;

    private final Store store;
    private final FeedPublisher feed;
    private final InstantSource clock;

    public ActivityRound(Store store, FeedPublisher feed, InstantSource clock) {
        this.store = store;
        this.feed = feed;
        this.clock = clock;
    }

    /** Does what is due, at most 100 of each. */
    public void run() {
        travel();
        callUp();
        putAway();
    }

    private void travel() {
        List<SeatReaders.Due> due = store.read(session -> new SeatReaders(session).due(AT_ONCE));
        due.forEach(each -> store.write(tx -> send(tx.session(), each)));
    }

    private int send(StatelessSession session, SeatReaders.Due due) {
        new SeatReaders(session).settle(due);
        feed.hold(session);
        Instant since = clock.instant().minus(KEPT);
        ActivityQueries queries = new ActivityQueries_(session);
        List<Seat> seats = queries.findHeldBy(due.personId());
        Bulletin bulletin = new Bulletin(session, feed);
        for (Seat seat : seats) {
            ActivityEntry entry = session.get(ActivityEntry.class, seat.key().activityId());
            if (entry != null && entry.terms().ends().isAfter(since)) {
                bulletin.tellAt(due.stationId(), entry, queries.findSeats(entry.id()), seat);
            }
        }
        return seats.size();
    }

    /** Nothing is missing but where somebody was forgotten. */
    private void callUp() {
        Instant now = clock.instant();
        for (UUID id : store.read(session -> new ActivityQueries_(session).findAwaited(now))) {
            store.write(tx -> {
                Places places = new Places(tx.session(), feed, now);
                places.lock(id).ifPresent(places::callUp);
                places.publish();
                return id;
            });
        }
    }

    private void putAway() {
        Instant before = clock.instant().minus(KEPT);
        store.write(tx -> {
            ActivityQueries queries = new ActivityQueries_(tx.session());
            List<ActivityEntry> ended = queries.findEnded(before, AT_ONCE);
            for (ActivityEntry entry : ended) {
                entry.putAway();
                tx.session().update(entry);
                queries.forgetCallers(entry.id());
            }
            Bulletin bulletin = new Bulletin(tx.session(), feed);
            ended.forEach(entry -> bulletin.putAway(entry, queries.findSeats(entry.id())));
            return ended.size();
        });
    }
}
