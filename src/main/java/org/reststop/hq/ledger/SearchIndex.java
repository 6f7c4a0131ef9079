package org.reststop.hq.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.reststop.store.Store;

/** Keeps what needs are found by beside them, in the transaction of each change. */
public final class SearchIndex {
    private static final int LONGEST = 40_000;
    private static final int AT_ONCE = 500;
    private static final Set<String> ADDING = Set.of("add-words", "publish", "unpublish");

    private static final String MISSING = "select n.* from need n where not exists (select 1 from need_text t"
            + " where t.station_id = n.station_id and t.need_id = n.id)";

    private SearchIndex() {}

    /** Whether an act changes what a need is found by. */
    static boolean isChangedBy(Act act) {
        return ADDING.contains(act.word());
    }

    /** Writes anew what a need is found by: its words and its author's later ones, its place, number and public words. */
    static void write(StatelessSession session, LedgerEntry entry) {
        List<String> added = entry.events() == 0
                ? List.of()
                : new CaseFile(session)
                        .events(entry.key()).stream()
                                .map(CaseEvent::content)
                                .filter(content -> content.act().equals("add-words"))
                                .map(CaseEvent.Content::words)
                                .toList();
        String grams = grams(entry, added);
        session.doWork(connection -> {
            delete(connection, entry.key());
            insert(connection, List.of(new Row(entry, grams)));
        });
    }

    private record Row(LedgerEntry entry, String grams) {}

    private static String grams(LedgerEntry entry, List<String> added) {
        String all = Stream.concat(
                        Stream.of(
                                entry.words(),
                                entry.place(),
                                entry.receipt().shown(),
                                entry.receipt().text(),
                                entry.publicWords()),
                        added.stream())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        String joined = " " + String.join(" ", SearchWords.of(all)) + " ";
        return joined.length() <= LONGEST ? joined : joined.substring(0, joined.lastIndexOf(' ', LONGEST - 1) + 1);
    }

    private static void delete(Connection connection, LedgerEntry.Key key) throws SQLException {
        String sql = "delete from need_text where station_id = ? and need_id = ?";
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setString(1, key.stationId());
            delete.setObject(2, key.id());
            delete.executeUpdate();
        }
    }

    /** What another node has written meanwhile stays. */
    private static void insert(Connection connection, List<Row> rows) throws SQLException {
        String sql = "insert into need_text (station_id, need_id, received_at, grams)"
                + " select cast(? as varchar), cast(? as uuid), cast(? as timestamp(6) with time zone),"
                + " cast(? as varchar) where not exists (select 1 from need_text where station_id = ? and need_id = ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Row row : rows) {
                LedgerEntry entry = row.entry();
                insert.setString(1, entry.stationId());
                insert.setObject(2, entry.id());
                insert.setObject(3, entry.receivedAt().atOffset(ZoneOffset.UTC));
                insert.setString(4, row.grams());
                insert.setString(5, entry.stationId());
                insert.setObject(6, entry.id());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /**
     * Writes what is missing for needs that came before there was a search, some hundred in a transaction.
     *
     * @return how many there were
     */
    public static int fill(Store store) {
        int filled = 0;
        int written;
        do {
            written = store.write(tx -> {
                List<LedgerEntry> missing = tx.session()
                        .createNativeQuery(MISSING, LedgerEntry.class)
                        .setMaxResults(AT_ONCE)
                        .getResultList();
                List<Row> rows = new ArrayList<>();
                missing.forEach(entry -> rows.add(new Row(entry, grams(entry, List.of()))));
                tx.session().doWork(connection -> insert(connection, rows));
                return rows.size();
            });
            filled += written;
        } while (written == AT_ONCE);
        return filled;
    }
}
