package org.reststop.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reststop.store.Store;

/**
 * What HQ's tables hold of facts.
 *
 * @param facts ids of the fact table, as often as they are there
 * @param places numbers of the fact table, as text, as often as they are there
 * @param checkIns ids of the check-in table
 * @param serials badge serials of the check-in table; the simulation uses each for one check-in only
 * @param aside ids within the facts that were put aside
 * @param acknowledged how far HQ holds each store's facts, by its own account
 */
record HqContents(
        List<UUID> facts,
        List<String> places,
        List<UUID> checkIns,
        List<Long> serials,
        Set<UUID> aside,
        Map<Books.Place, Long> acknowledged) {
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    static HqContents of(Store store) {
        return store.read(session -> session.doReturningWork(HqContents::read));
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private static HqContents read(Connection connection) throws SQLException {
        HqContents all = new HqContents(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new HashSet<>(),
                new LinkedHashMap<>());
        each(connection, "select id, kiosk_id, incarnation, seq from fact", row -> {
            all.facts.add(row.getObject(1, UUID.class));
            all.places.add(row.getString(2) + " " + row.getString(3) + " " + row.getLong(4));
        });
        each(connection, "select id, badge_serial from check_in", row -> {
            all.checkIns.add(row.getObject(1, UUID.class));
            all.serials.add(row.getLong(2));
        });
        each(connection, "select fact from quarantine", row -> {
            Matcher matcher = ID.matcher(row.getString(1));
            if (matcher.find()) {
                all.aside.add(UUID.fromString(matcher.group(1)));
            }
        });
        each(
                connection,
                "select kiosk_id, incarnation, acknowledged_seq from kiosk_store",
                row -> all.acknowledged.put(
                        new Books.Place(row.getObject(1, UUID.class), row.getObject(2, UUID.class)), row.getLong(3)));
        return all;
    }

    private static void each(Connection connection, String sql, Row reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    /** Ids of facts that HQ has, put aside or not. */
    Set<UUID> all() {
        Set<UUID> held = factSet();
        held.addAll(aside);
        return held;
    }

    Set<UUID> factSet() {
        return new HashSet<>(facts);
    }
}
