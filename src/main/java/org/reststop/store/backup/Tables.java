package org.reststop.store.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The tables of an open database, H2 or PostgreSQL. */
final class Tables {
    private static final String OF_H2 = "select table_name from information_schema.tables"
            + " where table_schema = 'PUBLIC' and table_type = 'BASE TABLE'";

    /** A partition's rows are its table's. */
    private static final String OF_POSTGRES = "select relname from pg_class where relnamespace ="
            + " (select oid from pg_namespace where nspname = current_schema())"
            + " and relkind in ('r', 'p') and not relispartition";

    private static final String HISTORY = "flyway_schema_history";

    private final Connection connection;
    private final boolean postgres;

    Tables(Connection connection) throws SQLException {
        this.connection = connection;
        this.postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    boolean isPostgres() {
        return postgres;
    }

    /** The tables' names in small letters, but for those left out and the migrations' own. */
    List<String> names(Set<String> leftOut) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(postgres ? OF_POSTGRES : OF_H2)) {
            while (rows.next()) {
                String name = rows.getString(1).toLowerCase(Locale.ROOT);
                if (!name.equals(HISTORY) && !leftOut.contains(name)) {
                    names.add(name);
                }
            }
        }
        return names.stream().sorted().toList();
    }

    List<Column> columns(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("select * from " + table + " where 1 = 0")) {
            ResultSetMetaData about = none.getMetaData();
            List<Column> columns = new ArrayList<>();
            for (int i = 1; i <= about.getColumnCount(); i++) {
                columns.add(Column.of(about.getColumnName(i), about.getColumnTypeName(i)));
            }
            return columns;
        }
    }

    long count(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The numbers of the migrations that this database has. */
    List<String> schema() throws SQLException {
        String sql = "select \"version\" from \"" + HISTORY + "\" where \"version\" is not null order by 1";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> versions = new ArrayList<>();
            while (rows.next()) {
                versions.add(rows.getString(1));
            }
            return versions;
        }
    }
}
