package org.reststop.store.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;

/** Puts a backup's lines into a table: PostgreSQL reads them itself. */
abstract sealed class LineWriter implements AutoCloseable permits CopiedLines, BoundLines {
    /** Begins; until {@link #finish} or {@link #close}, the connection must not be used for anything else. */
    static LineWriter into(Connection connection, String table, List<Column> columns) throws SQLException {
        return connection.isWrapperFor(PGConnection.class)
                ? CopiedLines.copied(connection.unwrap(PGConnection.class), table, columns)
                : BoundLines.bound(connection, table, columns);
    }

    static String names(List<Column> columns) {
        return String.join(", ", columns.stream().map(Column::name).toList());
    }

    abstract void add(String line) throws SQLException;

    /** Writes what was gathered. */
    abstract void finish() throws SQLException;

    @Override
    public abstract void close() throws SQLException;
}
