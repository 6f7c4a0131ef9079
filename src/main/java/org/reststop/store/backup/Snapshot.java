package org.reststop.store.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes a transaction see one moment from its first query to its end, while others go on writing. */
public final class Snapshot {
    private Snapshot() {}

    /** What is done with the view; may throw what JDBC throws. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Runs {@code work} in such a view. The connection's transaction must not have read anything yet. */
    public static <T> T of(Connection connection, Work<T> work) throws SQLException {
        return new Tables(connection).isPostgres() ? ofPostgres(connection, work) : ofH2(connection, work);
    }

    private static <T> T ofPostgres(Connection connection, Work<T> work) throws SQLException {
        run(connection, "set transaction isolation level repeatable read, read only");
        return work.on(connection);
    }

    /** H2 gathers a whole result in memory or on disk before it gives the first row, unless it is told to be lazy. */
    private static <T> T ofH2(Connection connection, Work<T> work) throws SQLException {
        run(connection, "set session characteristics as transaction isolation level snapshot");
        try {
            run(connection, "set lazy_query_execution 1");
            return work.on(connection);
        } finally {
            run(connection, "set lazy_query_execution 0");
            run(connection, "set session characteristics as transaction isolation level read committed");
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
