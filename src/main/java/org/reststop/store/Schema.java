package org.reststop.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The tables of a program, as its migrations make them.
 *
 * @param versions the number of every migration
 * @param locations folders of migrations on the class path
 */
record Schema(Set<String> versions, List<String> locations) {
    private static final String HISTORY =
            "select \"version\", \"success\" from \"flyway_schema_history\" where \"version\" is not null";

    static final Schema KIOSK = new Schema(
            Set.of(
                    "1", "2", "3", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19",
                    "20", "21", "22", "23", "24", "25"),
            List.of("db/common", "db/kiosk"));

    /** What a database has of it. */
    enum State {
        /** Nothing: the database is new. */
        NONE,
        /** All of it, and nothing newer. */
        CURRENT,
        /** Something else, which Flyway must look into. */
        OTHER
    }

    /** Looks at Flyway's own table: Flyway need not be started only to hear that nothing is to be done. */
    State stateOf(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!hasHistory(statement)) {
                return State.NONE;
            }
            Set<String> applied = new HashSet<>();
            try (ResultSet rows = statement.executeQuery(HISTORY)) {
                while (rows.next()) {
                    applied.add(rows.getBoolean(2) ? rows.getString(1) : "failed");
                }
            }
            return applied.equals(versions) ? State.CURRENT : State.OTHER;
        }
    }

    private static boolean hasHistory(Statement statement) throws SQLException {
        String sql = "select 1 from information_schema.tables where table_name = 'flyway_schema_history'";
        try (ResultSet row = statement.executeQuery(sql)) {
            return row.next();
        }
    }
}
