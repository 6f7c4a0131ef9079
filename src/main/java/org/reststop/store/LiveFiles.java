package org.reststop.store;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.reststop.store.disk.FolderLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A kiosk's open files over the life of its store. H2 closes its database when a write fails; then the next caller opens
 * it again, and whatever was in doubt is settled by the journal. Safe to call from any thread.
 */
final class LiveFiles implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LiveFiles.class);

    private final KioskOpening opening;
    private final FolderLock folderLock;
    private final ReentrantLock writing;
    private volatile @Nullable OpenFiles files;
    private volatile SyncPlace place;
    private volatile Optional<Recovery> recovery;
    private @Nullable Exception damage;
    private boolean closed;

    /** @param writing held by whoever writes, so that files are never closed under a write */
    LiveFiles(KioskOpening opening, FolderLock folderLock, ReentrantLock writing) {
        this.opening = opening;
        this.folderLock = folderLock;
        this.writing = writing;
        OpenFiles first = opening.open(null);
        files = first;
        place = first.place();
        recovery = first.recovery();
    }

    OpenFiles get() {
        OpenFiles open = files;
        return open != null ? open : reopen();
    }

    SyncPlace place() {
        return place;
    }

    /** Notes where a commit has moved the store to. The caller holds the lock for writing. */
    void moveTo(SyncPlace next) {
        place = next;
    }

    Optional<Recovery> recovery() {
        return recovery;
    }

    private OpenFiles reopen() {
        writing.lock();
        try {
            if (closed) {
                throw new StoreException("the store is closed", null);
            }
            OpenFiles open = files;
            if (open == null) {
                open = opening.open(damage);
                damage = null;
                place = open.place();
                recovery = open.recovery().or(() -> recovery);
                files = open;
                log.warn("The store is open again");
            }
            return open;
        } finally {
            writing.unlock();
        }
    }

    /** Closes files that have shown to be unusable, so that the next caller gets new ones. */
    void giveUp(OpenFiles used, Exception cause) {
        writing.lock();
        try {
            if (files != used) {
                return;
            }
            files = null;
            damage = Trouble.of(cause) == Trouble.DAMAGED ? cause : null;
            log.warn("The store is closed for now: {}", cause.getMessage());
            closeBroken(used);
        } finally {
            writing.unlock();
        }
    }

    private static void closeBroken(OpenFiles used) {
        try {
            used.close();
        } catch (RuntimeException e) {
            log.debug("A broken store did not close cleanly", e);
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            OpenFiles open = files;
            files = null;
            try (folderLock) {
                if (open != null) {
                    open.close();
                }
            } catch (IOException e) {
                throw new StoreException("the store's folder could not be let go", e);
            }
        } finally {
            writing.unlock();
        }
    }
}
