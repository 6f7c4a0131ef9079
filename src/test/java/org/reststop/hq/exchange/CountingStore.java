package org.reststop.hq.exchange;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.hibernate.jdbc.ReturningWork;
import org.reststop.store.Store;
import org.reststop.store.Tx;

/** A real store that counts what is asked of it. */
final class CountingStore implements Store {
    final AtomicInteger writes = new AtomicInteger();
    final AtomicInteger reads = new AtomicInteger();
    final AtomicInteger looks = new AtomicInteger();
    private final Store store;

    CountingStore(Store store) {
        this.store = store;
    }

    void forget() {
        writes.set(0);
        reads.set(0);
        looks.set(0);
    }

    @Override
    public <T> T write(Function<Tx, T> work) {
        writes.incrementAndGet();
        return store.write(work);
    }

    @Override
    public <T> T read(Function<StatelessSession, T> work) {
        reads.incrementAndGet();
        return store.read(work);
    }

    @Override
    public <T> T look(ReturningWork<T> question) {
        looks.incrementAndGet();
        return store.look(question);
    }

    @Override
    public void close() {
        store.close();
    }
}
