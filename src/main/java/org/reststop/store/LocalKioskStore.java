package org.reststop.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.reststop.store.disk.FolderLock;
import org.reststop.sync.Fact;
import org.reststop.sync.WireCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A kiosk's store on its own disk. Writers take turns: a kiosk has few, and numbering facts without gaps would make
 * them wait for one another anyway. A fact goes into the journal before the database commits it, and out of it again if
 * the commit fails.
 */
final class LocalKioskStore implements KioskStore {
    private static final Logger log = LoggerFactory.getLogger(LocalKioskStore.class);

    private final ReentrantLock writing = new ReentrantLock();
    private final WireCodec codec = new WireCodec();
    private final OutboxTable table = new OutboxTable(codec);
    private final KioskOpening opening;
    private final LiveFiles live;
    private final Outbox outbox;
    private final Inbox inbox;
    private final Backups backups;

    LocalKioskStore(KioskOpening opening, FolderLock folderLock) {
        this.opening = opening;
        this.live = new LiveFiles(opening, folderLock, writing);
        this.outbox = new LocalOutbox(this, table);
        this.inbox = new LocalInbox(this, new ChangeWriter(codec));
        this.backups = new KioskBackups(this, table, new FactRows(codec), opening::newId);
    }

    @Override
    public <T> T write(Function<Tx, T> work) {
        return transact(work::apply);
    }

    /** As {@link #write}, for those who also move the store's place. */
    <T> T transact(Function<KioskTx, T> work) {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("a transaction within a transaction");
        }
        writing.lock();
        try {
            OpenFiles files = live.get();
            SyncPlace before = live.place();
            Done<T> done = commit(files, before, work);
            live.moveTo(done.place());
            tidyJournal(files, before, done.place());
            return done.result();
        } finally {
            writing.unlock();
        }
    }

    private <T> Done<T> commit(OpenFiles files, SyncPlace before, Function<KioskTx, T> work) {
        try {
            Done<T> done = files.database().sessions().inTransaction(session -> {
                KioskTx tx = new KioskTx(session, table, codec, before);
                T result = work.apply(tx);
                append(files, tx.finish());
                return new Done<>(result, tx.place());
            });
            files.journal().keep();
            return done;
        } catch (RuntimeException | Error e) {
            takeBack(files, e);
            throw e;
        }
    }

    private static void append(OpenFiles files, List<Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        try {
            files.journal().append(facts);
        } catch (IOException e) {
            throw new JournalException(e);
        }
    }

    private void takeBack(OpenFiles files, Throwable failure) {
        try {
            files.journal().withdraw();
            if (failure instanceof StoreException e && !(e instanceof JournalException)) {
                giveUpIfBroken(files, e);
            }
        } catch (IOException e) {
            failure.addSuppressed(e);
            live.giveUp(files, e);
        }
    }

    private boolean giveUpIfBroken(OpenFiles files, StoreException e) {
        if (Trouble.of(e) == Trouble.STATEMENT) {
            return false;
        }
        live.giveUp(files, e);
        return true;
    }

    /** What fails here costs nothing: the journal then tells of facts that HQ has, and HQ knows them by their ids. */
    private void tidyJournal(OpenFiles files, SyncPlace before, SyncPlace after) {
        try {
            boolean renewed = !after.incarnation().equals(before.incarnation());
            if (renewed || after.acknowledgedSeq() < before.acknowledgedSeq()) {
                opening.restartJournal(files.database(), files.journal(), after);
            } else if (after.acknowledgedSeq() > before.acknowledgedSeq()) {
                files.journal().acknowledge(after.acknowledgedSeq());
                if (files.journal().isLong()) {
                    opening.restartJournal(files.database(), files.journal(), after);
                }
            }
        } catch (IOException | StoreException e) {
            log.warn("The fact journal was not tidied: {}", e.getMessage());
        }
    }

    /** Reads again if the database turns out to be closed or damaged: by then it has been opened anew. */
    @Override
    public <T> T read(Function<StatelessSession, T> work) {
        OpenFiles files = live.get();
        try {
            return files.database().sessions().inTransaction(work);
        } catch (StoreException e) {
            if (!giveUpIfBroken(files, e) || Trouble.of(e) == Trouble.DISK) {
                throw e;
            }
            return live.get().database().sessions().inTransaction(work);
        }
    }

    SyncPlace place() {
        return live.place();
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public Inbox inbox() {
        return inbox;
    }

    @Override
    public Backups backups() {
        return backups;
    }

    @Override
    public Optional<Recovery> recovery() {
        return live.recovery();
    }

    @Override
    public void close() {
        live.close();
    }

    private record Done<T>(T result, SyncPlace place) {}
}
