package org.reststop.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.reststop.store.disk.DurableDisk;

/** Opens HQ's store: an H2 file or PostgreSQL. */
public final class HqStores {
    private static final String H2 = "jdbc:h2:";
    private static final Set<String> VERSIONS = Set.of("1", "2", "3", "4", "5");
    private static final int MAX_CONNECTIONS = 12;

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
        boolean h2 = settings.jdbcUrl().startsWith(H2);
        HikariDataSource pool = connect(settings, h2);
        try {
            Migrations.run(pool, schema(h2));
            SessionFactory factory =
                    h2 ? SessionFactories.forH2(pool, entities) : SessionFactories.forPostgres(pool, entities);
            return new HqStore(new Sessions(factory), pool::close);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static Schema schema(boolean h2) {
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
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw notOpened(settings.jdbcUrl(), e);
        }
    }

    /** HQ acknowledges what it has committed, so its commits must reach the disk as a kiosk's do. */
    private static String durable(String jdbcUrl) {
        Path database = Path.of(jdbcUrl.substring(H2.length()).replaceFirst("^file:", ""));
        return H2 + new DurableDisk().h2Name(database) + H2Options.DURABLE;
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
