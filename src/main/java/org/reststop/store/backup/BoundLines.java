package org.reststop.store.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** By a prepared statement, some hundred lines a time. */
final class BoundLines extends LineWriter {
    private static final int LINES_A_TIME = 500;

    private final PreparedStatement insert;
    private final List<Column> columns;
    private int lines;

    private BoundLines(PreparedStatement insert, List<Column> columns) {
        this.insert = insert;
        this.columns = columns;
    }

    static BoundLines bound(Connection connection, String table, List<Column> columns) throws SQLException {
        String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
        return new BoundLines(
                connection.prepareStatement(
                        "insert into " + table + " (" + names(columns) + ") values (" + places + ")"),
                columns);
    }

    @Override
    void add(String line) throws SQLException {
        List<@Nullable String> values = TextRow.split(line);
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).bind(insert, i + 1, values.get(i));
        }
        insert.addBatch();
        if (++lines % LINES_A_TIME == 0) {
            insert.executeBatch();
        }
    }

    @Override
    void finish() throws SQLException {
        insert.executeBatch();
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
