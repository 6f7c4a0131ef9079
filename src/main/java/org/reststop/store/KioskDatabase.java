package org.reststop.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.reststop.store.disk.Disk;

/** A kiosk's open H2 database and Hibernate over it. */
record KioskDatabase(JdbcConnectionPool pool, Sessions sessions) implements AutoCloseable {
    /**
     * Opens the database and brings its schema up to date.
     *
     * @param mapping puts Hibernate over the database once it has its tables
     * @throws StoreTooNewException if a newer program has written it
     * @throws MigrationException if the schema cannot be brought up to date; the file is then as it was before
     * @throws SQLException if H2 does not open the file
     * @throws IOException if there is something to migrate and the file cannot be copied first
     */
    static KioskDatabase open(Disk disk, StoreFolder folder, Schema schema, Function<DataSource, Sessions> mapping)
            throws SQLException, IOException {
        new FileMigration(disk, folder.databaseFile()).takeBack();
        if (!Files.exists(folder.databaseFile())) {
            new NewDatabase(disk, schema).create(folder.databaseFile(), folder.unfinishedDatabaseFile(), "sa", "");
        }
        String url = url(disk, folder.database());
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
        try {
            switch (stateOf(pool, schema)) {
                case CURRENT -> {}
                case NONE -> throw new StoreException("the database has no tables", null);
                case OTHER -> {
                    pool.dispose();
                    migrate(disk, folder, schema);
                    pool = JdbcConnectionPool.create(url, "sa", "");
                }
            }
            return new KioskDatabase(pool, mapping.apply(pool));
        } catch (SQLException | IOException | RuntimeException e) {
            pool.dispose();
            throw e;
        }
    }

    private static String url(Disk disk, Path database) {
        return "jdbc:h2:" + disk.h2Name(database) + H2Options.DURABLE;
    }

    private static Schema.State stateOf(JdbcConnectionPool pool, Schema schema) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return schema.stateOf(connection);
        }
    }

    private static void migrate(Disk disk, StoreFolder folder, Schema schema) throws IOException {
        new FileMigration(disk, folder.databaseFile()).run(() -> {
            JdbcConnectionPool pool = JdbcConnectionPool.create(url(disk, folder.database()), "sa", "");
            try {
                Migrations.run(pool, schema);
            } finally {
                pool.dispose();
            }
        });
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
