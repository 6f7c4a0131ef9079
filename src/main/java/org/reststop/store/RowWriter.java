package org.reststop.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;

/**
 * Writes many rows into one table as fast as the database takes them, in the caller's transaction: by COPY into
 * PostgreSQL, and in batches elsewhere. The values of a row come in the order of the columns. For one thread.
 */
public abstract sealed class RowWriter implements AutoCloseable permits CopiedRows, BatchedRows {
    RowWriter() {}

    /** Begins; until {@link #finish} or {@link #close}, the connection must not be used for anything else. */
    public static RowWriter into(Connection connection, String table, List<String> columns) throws SQLException {
        return connection.isWrapperFor(PGConnection.class)
                ? CopiedRows.copied(connection.unwrap(PGConnection.class), table, columns)
                : BatchedRows.batched(connection, table, columns);
    }

    /** For a column of type uuid. */
    public abstract RowWriter id(UUID value) throws SQLException;

    /** For a varchar. */
    public abstract RowWriter text(String value) throws SQLException;

    /** For a bigint. */
    public abstract RowWriter number(long value) throws SQLException;

    /** For an integer. */
    public abstract RowWriter whole(int value) throws SQLException;

    /** For a timestamp with time zone; what is finer than a microsecond is cut off. */
    public abstract RowWriter moment(Instant value) throws SQLException;

    /** For a boolean. */
    public abstract RowWriter truth(boolean value) throws SQLException;

    /** Ends a row. */
    public abstract void endRow() throws SQLException;

    /**
     * Writes what was gathered.
     *
     * @throws SQLException as the database refuses a row; the transaction, or its last savepoint, must be rolled back
     */
    public abstract void finish() throws SQLException;

    /** Lets go of what is open; without {@link #finish} before it, the rows may or may not be written. */
    @Override
    public abstract void close() throws SQLException;
}
