package org.reststop.store;

import java.nio.file.Path;
import java.sql.Statement;
import java.util.Set;
import java.util.function.Consumer;
import org.hibernate.StatelessSession;
import org.reststop.store.backup.BackupFile;
import org.reststop.store.backup.BackupWriter;
import org.reststop.store.backup.Manifest;
import org.reststop.store.backup.Progress;
import org.reststop.store.backup.RowLoader;
import org.reststop.store.backup.Snapshot;

/**
 * The backups of HQ's store. A backup of H2 can be restored into PostgreSQL and the other way round. Sessions and codes
 * stay out of them: a restore must not let in again who was sent away since.
 */
public final class HqBackups implements Backups {
    /** The tables that are never saved. */
    public static final Set<String> LEFT_OUT = Set.of("staff_session", "enrolment_code", "kiosk_heard");

    /** Kiosks that are known keep what they prove themselves with, and whether they are shut out. */
    private static final Set<String> KEPT = Set.of("kiosk");

    private final HqStore store;
    private final Consumer<StatelessSession> afterwards;

    /**
     * @param store one that {@link HqStores} opened
     * @param afterwards what else a restore must do, in its transaction
     */
    public HqBackups(Store store, Consumer<StatelessSession> afterwards) {
        if (!(store instanceof HqStore own)) {
            throw new IllegalArgumentException("not HQ's store");
        }
        this.store = own;
        this.afterwards = afterwards;
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
        store.writeAlone(tx -> {
            RowLoader loader = new RowLoader(backup, progress, KEPT);
            tx.session().doWork(connection -> {
                loader.load(connection, Manifest.HQ);
                // An HQ that starts without an epoch draws one; a running one does so afterwards.
                try (Statement statement = connection.createStatement()) {
                    statement.executeUpdate("update feed_head set epoch = null");
                }
            });
            afterwards.accept(tx.session());
            return backup;
        });
    }
}
