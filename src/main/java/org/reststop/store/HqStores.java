package org.reststop.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.reststop.store.disk.DurableDisk;

/** Opens HQ's store: an H2 file or PostgreSQL. */
public final class HqStores {
    private static final String H2 = "jdbc:h2:";
    private static final Set<String> VERSIONS = Set.of(
            "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "16.1", "17", "18",
            "19", "20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "31", "32", "33", "34");
    private static final int MAX_CONNECTIONS = 12;

    /** How often a transaction is tried that the database ended in favour of another. */
    private static final int ATTEMPTS = 3;

    /** Whoever waits longer for a connection is better sent away and told to come back. */
    private static final long CONNECT_MILLIS = 5_000;

    /**
     * Where HQ's database is.
     *
     * @param jdbcUrl {@code jdbc:h2:/folder/hq}, a path with no options behind it, or {@code jdbc:postgresql://host:port/name}
     * @param user the database's user; "sa" does for H2
     * @param password may be empty
     */
    public record Settings(String jdbcUrl, String user, String password) {
        @Override
        public String toString() {
            return "Settings[" + jdbcUrl + ", " + user + "]";
        }
    }

    private HqStores() {}

    /**
     * Opens the store and brings its schema up to date.
     *
     * @param entities HQ's own entity classes, in addition to the domain's
     * @throws StoreInUseException if another program has this H2 file open
     * @throws StoreTooNewException if a newer HQ has been at this database
     * @throws StoreException if it does not open
     */
    public static Store open(Settings settings, List<Class<?>> entities) {
        return open(settings, entities, schema(settings.jdbcUrl().startsWith(H2)));
    }

    /** As above, with a schema of the caller's. */
    static Store open(Settings settings, List<Class<?>> entities, Schema schema) {
        boolean h2 = settings.jdbcUrl().startsWith(H2);
        if (h2) {
            migrateFile(settings, schema);
        }
        HikariDataSource pool = connect(settings, h2);
        try {
            if (!h2) {
                Migrations.runAsOne(pool, schema);
                Durability.of(pool).tell();
            }
            SessionFactory factory =
                    h2 ? SessionFactories.forH2(pool, entities) : SessionFactories.forPostgres(pool, entities);
            return new HqStore(new Sessions(factory, ATTEMPTS), pool::close);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    /** Before anything else has the file open. */
    private static void migrateFile(Settings settings, Schema schema) {
        Path file = Path.of(path(settings.jdbcUrl()).replaceFirst(";.*", "") + ".mv.db")
                .toAbsolutePath();
        FileMigration migration = new FileMigration(new DurableDisk(), file);
        try {
            if (!Files.exists(file)) {
                create(file, settings, schema);
                return;
            }
            Schema.State state = stateOf(settings, schema);
            if (migration.isHalfDone()) {
                migration.takeBack();
                state = stateOf(settings, schema);
            }
            if (state != Schema.State.CURRENT) {
                migration.run(() -> {
                    try (HikariDataSource pool = connect(settings, true)) {
                        Migrations.run(pool, schema);
                    }
                });
            }
        } catch (IOException | SQLException e) {
            throw new StoreException("the database cannot be prepared for its migration: " + e.getMessage(), e);
        }
    }

    private static void create(Path file, Settings settings, Schema schema) throws IOException {
        Files.createDirectories(file.getParent());
        new NewDatabase(new DurableDisk(), schema)
                .create(
                        file,
                        file.resolveSibling("unfinished-" + file.getFileName()),
                        settings.user(),
                        settings.password());
    }

    private static Schema.State stateOf(Settings settings, Schema schema) throws SQLException {
        try (HikariDataSource pool = connect(settings, true);
                Connection connection = pool.getConnection()) {
            return schema.stateOf(connection);
        }
    }

    static Schema schema(boolean h2) {
        return new Schema(VERSIONS, List.of("db/common", "db/hq", h2 ? "db/hq_h2" : "db/hq_postgres"));
    }

    private static HikariDataSource connect(Settings settings, boolean h2) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("hq");
        config.setJdbcUrl(h2 ? durable(settings.jdbcUrl()) : settings.jdbcUrl());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(MAX_CONNECTIONS);
        config.setMinimumIdle(1);
        config.setAutoCommit(false);
        config.setExceptionOverride(new BrokenConnections());
        config.setConnectionTimeout(CONNECT_MILLIS);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        // A server's detail holds the row that it refused, with whatever is personal in it.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("connectTimeout", "3");
        // Of several hosts the primary is looked for anew, also where a standby was a moment ago.
        config.addDataSourceProperty("hostRecheckSeconds", "1");
        try {
            return new CheckedCommits(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw notOpened(settings.jdbcUrl(), e);
        }
    }

    /** HQ acknowledges what it has committed, so its commits must reach the disk as a kiosk's do. */
    private static String durable(String jdbcUrl) {
        return H2 + new DurableDisk().h2Name(Path.of(path(jdbcUrl))) + H2Options.DURABLE;
    }

    private static String path(String jdbcUrl) {
        return jdbcUrl.substring(H2.length()).replaceFirst("^file:", "");
    }

    private static StoreException notOpened(String jdbcUrl, Exception cause) {
        return switch (Trouble.of(cause)) {
            case IN_USE -> new StoreInUseException("the database " + jdbcUrl, cause);
            case TOO_NEW ->
                new StoreTooNewException(
                        "the database " + jdbcUrl + " is of a newer format: start the newer version of HQ", cause);
            case DAMAGED ->
                new StoreException(
                        "the database " + jdbcUrl + " is damaged: put the last backup in its place, kiosks will send"
                                + " again what it lacks",
                        cause);
            case STATEMENT, CLOSED, DISK ->
                new StoreException("the database does not answer: " + cause.getMessage(), cause);
        };
    }
}
