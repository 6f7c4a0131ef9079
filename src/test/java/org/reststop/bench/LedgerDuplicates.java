package org.reststop.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import org.reststop.hq.duplicate.Duplicates;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.store.HqStores;
import org.reststop.store.Store;
import org.reststop.testing.PostgresServer;

/** How long it takes to find which needs ask for the same, beside reading by bare SQL what they are compared by. */
final class LedgerDuplicates {
    private static final String PICKED =
            "select * from need where merged_into is null order by received_at desc" + " limit 1 offset 5000";
    private static final String SIDE = "select id, category, place, words, received_at, state from need"
            + " where station_id = ? and merged_into is null and received_at %s ? and received_at %s ?::timestamptz"
            + " %s interval '60 days' order by received_at %s limit " + Duplicates.MOST;
    private static final List<String> SIDES = List.of(
            String.format(SIDE, "<", ">=", "-", "desc, id desc"), String.format(SIDE, ">=", "<=", "+", "asc, id"));

    private LedgerDuplicates() {}

    static void measure(PostgresServer server, Rows rows) throws Exception {
        var settings = new HqStores.Settings(server.jdbcUrl(), server.user(), server.password());
        try (Store store = HqStores.open(settings, List.of(LedgerEntry.class));
                Connection connection = ManyKiosks.connect(server)) {
            LedgerEntry entry = store.read(session ->
                    session.createNativeQuery(PICKED, LedgerEntry.class).getSingleResult());
            rows.beside(
                    "suggestions",
                    () -> store.read(session -> new Duplicates(session).of(entry)),
                    () -> read(connection, entry));
        }
    }

    private static int read(Connection connection, LedgerEntry entry) throws SQLException {
        int read = 0;
        for (String side : SIDES) {
            try (PreparedStatement query = connection.prepareStatement(side)) {
                query.setString(1, entry.stationId());
                query.setObject(2, entry.receivedAt().atOffset(ZoneOffset.UTC));
                query.setObject(3, entry.receivedAt().atOffset(ZoneOffset.UTC));
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        read += rows.getString(4).length();
                    }
                }
            }
        }
        return read;
    }
}
