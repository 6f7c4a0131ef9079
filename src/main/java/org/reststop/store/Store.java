package org.reststop.store;

import java.util.function.Function;
import org.hibernate.StatelessSession;

/** The one door to a program's database. Safe to call from any thread but the JavaFX thread: it waits for the disk. */
public interface Store extends AutoCloseable {
    /**
     * Runs {@code work} in one transaction. When this returns, what it wrote is on disk.
     *
     * @throws StoreException if nothing was written (disk full, closed, a constraint)
     */
    <T> T write(Function<Tx, T> work);

    /**
     * Runs {@code work} in one transaction that writes nothing.
     *
     * @throws StoreException if the database does not answer
     */
    <T> T read(Function<StatelessSession, T> work);

    @Override
    void close();
}
