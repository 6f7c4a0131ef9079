package org.reststop.store;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.hibernate.jdbc.ReturningWork;
import org.reststop.sync.FactBody;

/** HQ's store: many transactions side by side, no outbox. */
final class HqStore implements Store {
    private final Runnable closePool;
    private final Sessions sessions;
    private final ReadWriteLock gate = new ReentrantReadWriteLock();

    /** @param closePool closes the connections that the sessions are made of */
    HqStore(Sessions sessions, Runnable closePool) {
        this.closePool = closePool;
        this.sessions = sessions;
    }

    @Override
    public <T> T write(Function<Tx, T> work) {
        return locked(gate.readLock(), work);
    }

    /** As {@link #write}, while no other write of this program is under way. */
    <T> T writeAlone(Function<Tx, T> work) {
        return locked(gate.writeLock(), work);
    }

    private <T> T locked(Lock lock, Function<Tx, T> work) {
        lock.lock();
        try {
            return sessions.inTransaction(session -> work.apply(new PlainTx(session)));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public <T> T read(Function<StatelessSession, T> work) {
        return sessions.inTransaction(work);
    }

    @Override
    public <T> T look(ReturningWork<T> question) {
        return sessions.outsideTransaction(question);
    }

    @Override
    public void close() {
        try {
            sessions.close();
        } finally {
            closePool.run();
        }
    }

    private record PlainTx(StatelessSession session) implements Tx {
        @Override
        public void record(UUID id, FactBody body, Instant at) {
            throw new IllegalStateException("this store has no outbox");
        }
    }
}
