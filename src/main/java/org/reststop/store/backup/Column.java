package org.reststop.store.backup;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A column, and how its values are written as text: as PostgreSQL's COPY reads and writes them. */
record Column(String name, Kind kind) {
    private static final HexFormat HEX = HexFormat.of();

    enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        UUID,
        MOMENT,
        DAY,
        BYTES
    }

    /** @throws SQLException for a type that no table of ours has had before */
    static Column of(String name, String type) throws SQLException {
        Kind kind =
                switch (type.toLowerCase(Locale.ROOT)) {
                    case "character varying", "varchar", "text", "character", "bpchar", "character large object" ->
                        Kind.TEXT;
                    case "bigint", "int8", "integer", "int4", "smallint", "int2" -> Kind.NUMBER;
                    case "boolean", "bool" -> Kind.TRUTH;
                    case "uuid" -> Kind.UUID;
                    case "timestamp with time zone", "timestamptz" -> Kind.MOMENT;
                    case "date" -> Kind.DAY;
                    case "binary varying", "bytea" -> Kind.BYTES;
                    default -> throw new SQLException("no way to write a column of type " + type);
                };
        return new Column(name.toLowerCase(Locale.ROOT), kind);
    }

    /** The value of a row's column as text, or null. */
    @Nullable
    String read(ResultSet row, int at) throws SQLException {
        return switch (kind) {
            case TEXT, NUMBER -> row.getString(at);
            case TRUTH -> {
                boolean value = row.getBoolean(at);
                yield row.wasNull() ? null : value ? "t" : "f";
            }
            case UUID -> text(row.getObject(at, UUID.class));
            case MOMENT -> {
                OffsetDateTime time = row.getObject(at, OffsetDateTime.class);
                yield time == null ? null : text(time.withOffsetSameInstant(ZoneOffset.UTC));
            }
            case DAY -> text(row.getObject(at, LocalDate.class));
            case BYTES -> {
                byte[] bytes = row.getBytes(at);
                yield bytes == null ? null : "\\x" + HEX.formatHex(bytes);
            }
        };
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /**
     * Puts a text that {@link #read} gave into a statement.
     *
     * @throws RuntimeException if it is no such text
     */
    void bind(PreparedStatement insert, int at, @Nullable String text) throws SQLException {
        if (text == null) {
            insert.setNull(at, sqlType());
            return;
        }
        switch (kind) {
            case TEXT -> insert.setString(at, text);
            case NUMBER -> insert.setLong(at, Long.parseLong(text));
            case TRUTH -> insert.setBoolean(at, text.equals("t"));
            case UUID -> insert.setObject(at, UUID.fromString(text));
            case MOMENT -> insert.setObject(at, OffsetDateTime.parse(text));
            case DAY -> insert.setObject(at, LocalDate.parse(text));
            case BYTES -> insert.setBytes(at, HEX.parseHex(text.substring(2)));
        }
    }

    private int sqlType() {
        return switch (kind) {
            case TEXT -> Types.VARCHAR;
            case NUMBER -> Types.BIGINT;
            case TRUTH -> Types.BOOLEAN;
            case UUID -> Types.OTHER;
            case MOMENT -> Types.TIMESTAMP_WITH_TIMEZONE;
            case DAY -> Types.DATE;
            case BYTES -> Types.BINARY;
        };
    }
}
