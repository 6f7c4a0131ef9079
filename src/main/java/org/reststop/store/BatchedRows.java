package org.reststop.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** By a prepared statement, some hundred rows a time. */
final class BatchedRows extends RowWriter {
    private static final int ROWS_A_TIME = 500;

    private final PreparedStatement insert;
    private int column;
    private int rows;

    private BatchedRows(PreparedStatement insert) {
        this.insert = insert;
    }

    static BatchedRows batched(Connection connection, String table, List<String> columns) throws SQLException {
        return new BatchedRows(connection.prepareStatement("insert into " + table + " (" + String.join(", ", columns)
                + ") values (" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")"));
    }

    @Override
    public RowWriter id(UUID value) throws SQLException {
        insert.setObject(++column, value);
        return this;
    }

    @Override
    public RowWriter text(String value) throws SQLException {
        insert.setString(++column, value);
        return this;
    }

    @Override
    public RowWriter number(long value) throws SQLException {
        insert.setLong(++column, value);
        return this;
    }

    @Override
    public RowWriter whole(int value) throws SQLException {
        insert.setInt(++column, value);
        return this;
    }

    @Override
    public RowWriter moment(Instant value) throws SQLException {
        insert.setObject(++column, value.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
        return this;
    }

    @Override
    public RowWriter truth(boolean value) throws SQLException {
        insert.setBoolean(++column, value);
        return this;
    }

    @Override
    public void endRow() throws SQLException {
        insert.addBatch();
        column = 0;
        if (++rows % ROWS_A_TIME == 0) {
            insert.executeBatch();
        }
    }

    @Override
    public void finish() throws SQLException {
        insert.executeBatch();
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
