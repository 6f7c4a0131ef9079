package org.reststop.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A query that whoever asks would write by hand. */
final class BareSql {
    private BareSql() {}

    /** Reads every value of every row. */
    static int read(Connection connection, String query) throws SQLException {
        int read = 0;
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    read += rows.getObject(i) == null ? 0 : 1;
                }
            }
        }
        return read;
    }
}
