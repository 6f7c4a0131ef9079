package org.reststop.store.backup;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a backup holds; the last entry of its file.
 *
 * @param format {@link #FORMAT} of the program that wrote it
 * @param program {@code kiosk} or {@code hq}
 * @param owner the kiosk's id; null for HQ and for a kiosk that is not enrolled
 * @param madeAt by the clock of the machine that wrote it
 * @param schema the numbers of the migrations that made its tables
 */
public record Manifest(
        int format, String program, @Nullable String owner, Instant madeAt, List<String> schema, List<Table> tables) {
    /** The format that this program writes. */
    public static final int FORMAT = 1;

    public static final String KIOSK = "kiosk";
    public static final String HQ = "hq";

    static final String ENTRY = "manifest.json";

    public Manifest {
        Objects.requireNonNull(program, "program");
        Objects.requireNonNull(madeAt, "madeAt");
        schema = List.copyOf(schema);
        tables = List.copyOf(tables);
    }

    /** All rows of all tables. */
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    /**
     * @param columns in the order in which a row's values are written
     * @param sha256 of the table's text, in hexadecimal
     */
    public record Table(String name, List<String> columns, long rows, String sha256) {
        public Table {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(sha256, "sha256");
            columns = List.copyOf(columns);
        }

        String entry() {
            return "tables/" + name + ".tsv";
        }
    }
}
