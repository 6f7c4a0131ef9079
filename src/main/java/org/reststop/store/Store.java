package org.reststop.store;

import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.hibernate.jdbc.ReturningWork;

/** The one door to a program's database. Safe to call from any thread but the JavaFX thread: it waits for the disk. */
public interface Store extends AutoCloseable {
    /**
     * Runs {@code work} in one transaction. When this returns, what it wrote is on disk. At HQ work may run again if the
     * database ends its transaction in favour of another (a deadlock): what it changes outside of the transaction must
     * bear that.
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

    /**
     * Asks one question on its own. Costs a single round trip where the database is a server's, because no transaction
     * is begun or ended; several questions would each see the database of their own moment.
     *
     * @throws StoreException if the database does not answer
     */
    default <T> T look(ReturningWork<T> question) {
        return read(session -> session.doReturningWork(question));
    }

    @Override
    void close();
}
