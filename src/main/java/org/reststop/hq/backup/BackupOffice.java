package org.reststop.hq.backup;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reststop.store.Backups;
import org.reststop.store.HqBackups;
import org.reststop.store.attachment.ContentFolder;
import org.reststop.store.backup.BackupException;
import org.reststop.store.backup.BackupException.Problem;
import org.reststop.store.backup.BackupFile;
import org.reststop.store.backup.BackupWriter;
import org.reststop.store.backup.Manifest;
import org.reststop.store.backup.Progress;
import org.reststop.store.backup.SavedContents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes backups and restores them, one at a time, and knows how far the one in progress is. For any thread. */
public final class BackupOffice {
    private static final Logger log = LoggerFactory.getLogger(BackupOffice.class);

    private final Backups backups;
    private final ContentFolder contents;
    private final Clock clock;
    private final Semaphore free = new Semaphore(1);
    private volatile State state = new State(false, 0, 0, null, null, null);

    /** @param contents of attachments, which go along with the rows */
    public BackupOffice(Backups backups, ContentFolder contents, Clock clock) {
        this.backups = backups;
        this.contents = contents;
        this.clock = clock;
    }

    /**
     * How the last order stands.
     *
     * @param running whether it is still being carried out
     * @param done rows so far
     * @param all rows to do
     * @param manifest of the backup that was written or restored, once it was
     * @param problem why it was not, null if it was
     */
    public record State(
            boolean running,
            long done,
            long all,
            @Nullable Manifest manifest,
            @Nullable Problem problem,
            @Nullable String detail) {}

    State state() {
        return state;
    }

    /** Saves HQ's rows and the contents of attachments; {@link #state} tells what came of it. */
    void save(Path target) {
        save(target, () -> SavedContents.of(contents));
    }

    /** Saves HQ's rows alone. Contents never change and lie beside such a backup, on the same disk. */
    void saveRows(Path target) {
        save(target, Map::of);
    }

    private void save(Path target, Supplier<Map<String, Path>> files) {
        run("backup to " + target, progress -> {
            var about = new BackupWriter.About(Manifest.HQ, null, clock.instant(), HqBackups.LEFT_OUT, files.get());
            return backups.write(target, about, progress);
        });
    }

    /** Brings HQ's rows back, and the contents that the backup has; {@link #state} tells what came of it. */
    void restore(Path source) {
        run("restore of " + source, progress -> {
            try (BackupFile backup = BackupFile.open(source)) {
                SavedContents.bringBack(backup, contents, clock);
                backups.restore(backup, progress);
                return backup.manifest();
            }
        });
    }

    /** Starts an order on a thread of its own; false if another is in progress. */
    boolean start(Runnable order) {
        if (!free.tryAcquire()) {
            return false;
        }
        state = new State(true, 0, 0, null, null, null);
        Thread.ofVirtual().name("backup").start(() -> {
            try {
                order.run();
            } finally {
                free.release();
            }
        });
        return true;
    }

    private void run(String what, Function<Progress, Manifest> work) {
        log.info("Begins: {}", what);
        try {
            Manifest manifest = work.apply((done, all) -> state = new State(true, done, all, null, null, null));
            log.info("Done: {}, {} rows", what, manifest.rows());
            state = new State(false, manifest.rows(), manifest.rows(), manifest, null, null);
        } catch (BackupException e) {
            log.warn("Not done: {}: {} {}", what, e.problem(), e.detail());
            state = new State(false, 0, 0, null, e.problem(), e.detail());
        } catch (RuntimeException e) {
            log.warn("Not done: {}", what, e);
            state = new State(false, 0, 0, null, Problem.STORE, e.getMessage());
        }
    }
}
