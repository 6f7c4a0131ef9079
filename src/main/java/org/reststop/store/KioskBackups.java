package org.reststop.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.StatelessSession;
import org.reststop.store.backup.BackupFile;
import org.reststop.store.backup.BackupWriter;
import org.reststop.store.backup.Manifest;
import org.reststop.store.backup.Progress;
import org.reststop.store.backup.RowLoader;
import org.reststop.store.backup.Snapshot;
import org.reststop.sync.Fact;

/**
 * The backups of a kiosk's store. A restored store is another one to HQ: it has a new incarnation, under which all facts
 * that the backup or the store so far knew of wait, with the ids by which HQ knows those it has. Nothing that waited is
 * lost, and the journal is begun anew with the same facts by {@link LocalKioskStore#transact}.
 */
final class KioskBackups implements Backups {
    private final LocalKioskStore store;
    private final OutboxTable table;
    private final SyncPlaceTable places = new SyncPlaceTable();
    private final FactRows rows;
    private final Supplier<UUID> ids;

    KioskBackups(LocalKioskStore store, OutboxTable table, FactRows rows, Supplier<UUID> ids) {
        this.store = store;
        this.table = table;
        this.rows = rows;
        this.ids = ids;
    }

    @Override
    public Manifest write(Path target, BackupWriter.About about, Progress progress) {
        BackupWriter writer = new BackupWriter(about, progress);
        return store.read(session ->
                session.doReturningWork(connection -> Snapshot.of(connection, view -> writer.write(target, view))));
    }

    @Override
    public void restore(BackupFile backup, Progress progress) {
        backup.verify(progress);
        RowLoader loader = new RowLoader(backup, progress);
        store.transact(tx -> {
            StatelessSession session = tx.session();
            SyncPlace place = session.doReturningWork(connection -> replace(session, connection, loader));
            tx.moveTo(place);
            return place;
        });
    }

    private SyncPlace replace(StatelessSession session, Connection connection, RowLoader loader) throws SQLException {
        List<Fact> before = table.findAfter(connection, 0, Integer.MAX_VALUE);
        List<RefusedFact> refused = table.findRefused(connection);
        loader.load(connection, Manifest.KIOSK);
        for (RefusedFact fact : refused) {
            table.keepRefused(connection, fact);
        }
        long last = table.isGapless(connection) ? add(connection, before) : renumber(connection, before);
        for (Fact fact : before) {
            rows.restore(session, fact);
        }
        SyncPlace saved = places.find(connection).orElseGet(() -> new SyncPlace(ids.get(), 0, 0, FeedPlace.START));
        return saved.renewed(ids.get(), last);
    }

    /** Each fact once: those of the backup stay under their numbers, and those that only the store had follow. */
    private long add(Connection connection, List<Fact> before) throws SQLException {
        table.markWaiting(connection, 0);
        long seq = table.findLast(connection);
        List<Fact> more = new ArrayList<>();
        for (Fact fact : before) {
            if (!table.holds(connection, fact.id()) && !table.isRefused(connection, fact.id())) {
                more.add(fact.numbered(++seq));
            }
        }
        table.insert(connection, more);
        return seq;
    }

    /** As {@link #add}, where the numbers of the backup would not do: HQ takes them from 1 and without gaps. */
    private long renumber(Connection connection, List<Fact> before) throws SQLException {
        List<Fact> saved = table.findAfter(connection, 0, Integer.MAX_VALUE);
        table.clear(connection);
        List<Fact> waiting = new ArrayList<>();
        for (Fact fact : saved) {
            if (!table.isRefused(connection, fact.id())) {
                waiting.add(fact.numbered(waiting.size() + 1L));
            }
        }
        table.insert(connection, waiting);
        return add(connection, before);
    }
}
