package org.reststop.hq.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.hibernate.StatelessSession;
import org.reststop.domain.need.NeedState;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.store.Store;
import org.reststop.sync.NeedChange;

/**
 * Takes the stories of needs that were settled long ago from kiosks, so that what a kiosk keeps does not grow for ever;
 * HQ keeps all. A story that goes on is told again. Safe to call from any thread; waits for the database.
 */
public final class StoryEnding implements CaseListener {
    /** For how long a settled need's story can be read at kiosks. */
    public static final Duration KEPT = Duration.ofDays(90);

    private static final int AT_ONCE = 100;

    @Override
    public void heard(StatelessSession session, LedgerEntry entry, CaseEvent event) {
        if (!Stories.isTold(event.content().act())) {
            return;
        }
        if (entry.state().isOpen() || entry.state() == NeedState.MERGED) {
            new CaseQueries_(session).deleteEnd(entry.stationId(), entry.id());
        } else {
            session.upsert(new StoryEnd(entry.key(), event.at().plus(KEPT)));
        }
    }

    /**
     * Takes away what is due.
     *
     * @return how many stories were, at most 100 and those of what was merged with them
     */
    public int run(Store store, FeedPublisher feed, InstantSource clock) {
        Instant now = clock.instant();
        return store.write(tx -> {
            List<StoryEnd> due = new CaseQueries_(tx.session()).findEnds(now, AT_ONCE);
            // Rows first: whoever publishes must not wait for a row.
            due.forEach(tx.session()::delete);
            return due.stream().mapToInt(end -> end(tx.session(), feed, end)).sum();
        });
    }

    private static int end(StatelessSession session, FeedPublisher feed, StoryEnd end) {

        CaseFile file = new CaseFile(session);
        file.find(end.key()).ifPresent(entry -> remove(session, feed, entry));
        List<LedgerEntry> merged = file.mergedInto(end.key());
        merged.forEach(entry -> remove(session, feed, entry));
        return 1 + merged.size();
    }

    private static void remove(StatelessSession session, FeedPublisher feed, LedgerEntry entry) {
        NeedChange.Told last = Stories.withoutWords(entry);
        feed.remove(session, last);
        new Readers(session).elsewhere(entry).forEach(other -> feed.remove(session, last.at(entry.stationId(), other)));
    }
}
