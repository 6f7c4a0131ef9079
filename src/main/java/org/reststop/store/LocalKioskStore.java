package org.reststop.store;

import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.h2.jdbcx.JdbcConnectionPool;
import org.hibernate.StatelessSession;
import org.reststop.sync.WireCodec;

/**
 * A kiosk's store on its own disk. Writers take turns: a kiosk has few, and numbering facts without gaps would make
 * them wait for one another anyway.
 */
final class LocalKioskStore implements KioskStore {
    private final JdbcConnectionPool pool;
    private final Sessions sessions;
    private final WireCodec codec;
    private final OutboxTable table;
    private final Outbox outbox;
    private final Inbox inbox;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile SyncPlace place;

    LocalKioskStore(JdbcConnectionPool pool, Sessions sessions, WireCodec codec, SyncPlace place, Clock clock) {
        this.pool = pool;
        this.sessions = sessions;
        this.codec = codec;
        this.table = new OutboxTable(codec);
        this.place = place;
        this.outbox = new LocalOutbox(this, table, clock);
        this.inbox = new LocalInbox(this, new ChangeWriter(codec));
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
            Done<T> done = sessions.inTransaction(session -> {
                KioskTx tx = new KioskTx(session, table, codec, place);
                T result = work.apply(tx);
                tx.finish();
                return new Done<>(result, tx.place());
            });
            place = done.place();
            return done.result();
        } finally {
            writing.unlock();
        }
    }

    @Override
    public <T> T read(Function<StatelessSession, T> work) {
        return sessions.inTransaction(work);
    }

    SyncPlace place() {
        return place;
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
    public void close() {
        sessions.close();
        pool.dispose();
    }

    private record Done<T>(T result, SyncPlace place) {}
}
