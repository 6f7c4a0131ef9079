package org.reststop.store.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reststop.store.backup.BackupException.Problem;

/**
 * Puts a backup's rows in the place of a database's, in the caller's transaction. Tables that a backup of an older
 * version does not have stay as they are, and columns that it does not have take their defaults.
 */
public final class RowLoader {
    private static final int STEP = 500;

    private final BackupFile backup;
    private final Progress progress;
    private final Set<String> kept;
    private long done;

    /** @param backup one that was verified */
    public RowLoader(BackupFile backup, Progress progress) {
        this(backup, progress, Set.of());
    }

    /** @param kept tables whose rows stay as they are; only rows with an {@code id} that is not there are added */
    public RowLoader(BackupFile backup, Progress progress, Set<String> kept) {
        this.backup = backup;
        this.progress = progress;
        this.kept = Set.copyOf(kept);
    }

    /**
     * Replaces the rows.
     *
     * @param program whose store this is
     * @throws BackupException if the backup is not for this store; nothing was changed
     */
    public void load(Connection connection, String program) throws SQLException {
        Tables tables = new Tables(connection);
        check(tables, program);
        Set<String> here = new HashSet<>(tables.names(Set.of()));
        List<Manifest.Table> wanted = new ArrayList<>();
        for (Manifest.Table table : backup.manifest().tables()) {
            if (here.contains(table.name())) {
                wanted.add(table);
            } else if (table.rows() > 0) {
                throw new BackupException(Problem.NEWER, "table " + table.name(), null);
            }
        }
        lock(connection, tables, wanted);
        for (Manifest.Table table : wanted) {
            if (!kept.contains(table.name())) {
                run(connection, "delete from " + table.name());
            }
        }
        for (Manifest.Table table : wanted) {
            load(connection, table, tables.columns(table.name()));
        }
        progress.at(done, backup.manifest().rows());
    }

    private void check(Tables tables, String program) throws SQLException {
        Manifest manifest = backup.manifest();
        if (!manifest.program().equals(program)) {
            throw new BackupException(Problem.OTHER_PROGRAM, manifest.program(), null);
        }
        if (!tables.schema().containsAll(manifest.schema())) {
            throw new BackupException(Problem.NEWER, "schema " + String.join(", ", manifest.schema()), null);
        }
    }

    /** Other nodes may read on; whoever writes waits until the whole is done. */
    private static void lock(Connection connection, Tables tables, List<Manifest.Table> wanted) throws SQLException {
        if (tables.isPostgres() && !wanted.isEmpty()) {
            String names = wanted.stream().map(Manifest.Table::name).collect(Collectors.joining(", "));
            run(connection, "lock table " + names + " in exclusive mode");
        }
    }

    private void load(Connection connection, Manifest.Table table, List<Column> all) throws SQLException {
        Map<String, Column> byName = all.stream().collect(Collectors.toMap(Column::name, Function.identity()));
        List<Column> columns = new ArrayList<>();
        for (String name : table.columns()) {
            Column column = byName.get(name);
            if (column == null) {
                throw new BackupException(Problem.NEWER, "column " + table.name() + "." + name, null);
            }
            columns.add(column);
        }
        Set<String> here = kept.contains(table.name()) ? ids(connection, table.name()) : Set.of();
        int id = table.columns().indexOf("id");
        try (LineWriter lines = LineWriter.into(connection, table.name(), columns)) {
            backup.<SQLException>read(table, line -> {
                if (here.isEmpty() || !here.contains(TextRow.split(line).get(id))) {
                    lines.add(line);
                }
                if (++done % STEP == 0) {
                    progress.at(done, backup.manifest().rows());
                }
            });
            lines.finish();
        }
    }

    private static Set<String> ids(Connection connection, String table) throws SQLException {
        Set<String> ids = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from " + table)) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
