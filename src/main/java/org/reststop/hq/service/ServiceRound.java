package org.reststop.hq.service;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.hibernate.StatelessSession;
import org.reststop.domain.need.NeedState;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.store.Store;

/**
 * Looks which reports of broken services are settled or open again, and tells kiosks. Safe to call from any thread; waits
 * for the database.
 */
public final class ServiceRound {
    private static final List<NeedState> OPEN =
            Arrays.stream(NeedState.values()).filter(NeedState::isOpen).toList();

    /** For how long a report may be opened again. */
    private static final Duration LATE = Duration.ofDays(90);

    private static final int AT_ONCE = 100;

    private final Store store;
    private final FeedPublisher feed;
    private final InstantSource clock;

    public ServiceRound(Store store, FeedPublisher feed, InstantSource clock) {
        this.store = store;
        this.feed = feed;
        this.clock = clock;
    }

    /** Does what is due. */
    public void run() {
        List<ServiceReport> due = store.read(session -> {
            ServiceQueries queries = new ServiceQueries_(session);
            List<ServiceReport> settled = queries.findSettled(OPEN, AT_ONCE);
            return settled.isEmpty()
                    ? queries.findReopened(OPEN, clock.instant().minus(LATE), AT_ONCE)
                    : settled;
        });
        due.forEach(report -> store.write(tx -> look(tx.session(), report.key())));
    }

    private boolean look(StatelessSession session, ServiceReport.Key key) {
        ServiceBook book = new ServiceBook(session, feed);
        StationServices station = book.lock(key.stationId());
        ServiceReport report = session.get(ServiceReport.class, key);
        LedgerEntry entry = session.get(LedgerEntry.class, new LedgerEntry.Key(key.stationId(), key.needId()));
        boolean open = entry != null && entry.state().isOpen();
        if (report == null || report.isOpen() == open) {
            return false;
        }
        report.open(open);
        session.update(report);
        book.touch(station);
        book.publish();
        return true;
    }
}
