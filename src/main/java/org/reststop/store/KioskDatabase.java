package org.reststop.store;

import java.sql.SQLException;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;
import org.reststop.store.disk.Disk;

/** A kiosk's open H2 database and Hibernate over it. */
record KioskDatabase(JdbcConnectionPool pool, Sessions sessions) implements AutoCloseable {
    /**
     * Opens the database and brings its schema up to date.
     *
     * @throws StoreTooNewException if a newer program has written it
     * @throws SQLException if H2 does not open the file
     * @throws StoreException if the schema cannot be brought up to date
     */
    static KioskDatabase open(Disk disk, StoreFolder folder) throws SQLException {
        JdbcConnectionPool pool =
                JdbcConnectionPool.create("jdbc:h2:" + disk.h2Name(folder.database()) + H2Options.DURABLE, "sa", "");
        try {
            pool.getConnection().close();
            Migrations.run(pool, "kiosk");
            return new KioskDatabase(pool, new Sessions(SessionFactories.forH2(pool, List.of())));
        } catch (SQLException | RuntimeException e) {
            pool.dispose();
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            sessions.close();
        } finally {
            pool.dispose();
        }
    }
}
