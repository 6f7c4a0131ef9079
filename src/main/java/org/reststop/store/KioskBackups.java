package org.reststop.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        List<Fact> all = merged(table.findAfter(connection, 0, Integer.MAX_VALUE), before);
        Set<UUID> aside = new HashSet<>();
        table.findRefused(connection).forEach(fact -> aside.add(fact.id()));
        all.removeIf(fact -> aside.contains(fact.id()));
        table.clear(connection);
        long seq = 0;
        for (Fact fact : all) {
            table.insert(connection, fact.numbered(++seq));
        }
        for (Fact fact : before) {
            rows.restore(session, fact);
        }
        SyncPlace saved = places.find(connection).orElseGet(() -> new SyncPlace(ids.get(), 0, 0, FeedPlace.START));
        return saved.renewed(ids.get(), seq);
    }

    /** Each fact once: first those that only the backup has, then those of the store in their order. */
    private static List<Fact> merged(List<Fact> saved, List<Fact> before) {
        Map<UUID, Fact> known = new LinkedHashMap<>();
        before.forEach(fact -> known.put(fact.id(), fact));
        List<Fact> all = new ArrayList<>();
        saved.stream().filter(fact -> !known.containsKey(fact.id())).forEach(all::add);
        all.addAll(known.values());
        return all;
    }
}
