package org.reststop.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.StatelessSession;
import org.reststop.store.journal.JournalContents;
import org.reststop.sync.Fact;
import org.reststop.sync.WireCodec;

/**
 * Makes a database and its journal agree, in one transaction before anything else is written.
 *
 * <p>A fact that the journal has and the database has not was recorded just before a power cut: the badge was read, so it
 * counts, though nobody may have been greeted. It keeps its number if that is the next one. Otherwise the database is a
 * new one or an old copy, and all that waits is numbered afresh under a new incarnation: a number that HQ may know with
 * other content is never given out again. Facts keep their ids, by which HQ knows those that it has.
 */
final class Reconciliation {
    private final OutboxTable table;
    private final SyncPlaceTable places = new SyncPlaceTable();
    private final FactRows rows;
    private final WireCodec codec;
    private final Supplier<UUID> ids;

    Reconciliation(OutboxTable table, FactRows rows, WireCodec codec, Supplier<UUID> ids) {
        this.table = table;
        this.rows = rows;
        this.codec = codec;
        this.ids = ids;
    }

    /**
     * @param facts how many facts came from the journal
     * @param renewed whether the place has another incarnation than the journal
     */
    record Result(SyncPlace place, int facts, boolean renewed) {}

    Result run(StatelessSession session, Optional<JournalContents> journal) {
        return session.doReturningWork(connection -> {
            Optional<SyncPlace> found = places.find(connection);
            SyncPlace place = found.orElseGet(() -> new SyncPlace(ids.get(), 0, 0, FeedPlace.START));
            if (found.isEmpty()) {
                places.save(connection, place);
            }
            if (journal.isEmpty() || isSettled(journal.get(), place)) {
                return new Result(place, 0, false);
            }
            return merge(session, connection, journal.get(), place);
        });
    }

    private static boolean isSettled(JournalContents journal, SyncPlace place) {
        return journal.incarnation().equals(place.incarnation()) && journal.lastSeq() <= place.lastSeq();
    }

    private Result merge(StatelessSession session, Connection connection, JournalContents journal, SyncPlace place)
            throws SQLException {
        List<Fact> missing = new ArrayList<>();
        for (JournalContents.Entry entry : journal.entries()) {
            Fact fact = entry.toFact(codec);
            rows.restore(session, fact);
            if (fact.seq() > journal.acknowledged() && !table.holds(connection, fact.id())) {
                missing.add(fact);
            }
        }
        return continues(journal, place, missing)
                ? goOn(connection, place, missing)
                : renew(connection, place, missing);
    }

    private static boolean continues(JournalContents journal, SyncPlace place, List<Fact> missing) {
        long next = place.lastSeq() + 1;
        for (Fact fact : missing) {
            if (fact.seq() != next++) {
                return false;
            }
        }
        return journal.incarnation().equals(place.incarnation()) && journal.acknowledged() <= place.lastSeq();
    }

    private Result goOn(Connection connection, SyncPlace place, List<Fact> missing) throws SQLException {
        for (Fact fact : missing) {
            table.insert(connection, fact);
        }
        SyncPlace next = place.withLastSeq(place.lastSeq() + missing.size());
        places.save(connection, next);
        return new Result(next, missing.size(), false);
    }

    private Result renew(Connection connection, SyncPlace place, List<Fact> missing) throws SQLException {
        List<Fact> waiting = new ArrayList<>(table.findAfter(connection, place.acknowledgedSeq(), Integer.MAX_VALUE));
        waiting.addAll(missing);
        table.clear(connection);
        long seq = 0;
        for (Fact fact : waiting) {
            table.insert(connection, fact.numbered(++seq));
        }
        SyncPlace next = new SyncPlace(ids.get(), seq, 0, place.feed());
        places.save(connection, next);
        return new Result(next, missing.size(), true);
    }
}
