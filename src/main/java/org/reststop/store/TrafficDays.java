package org.reststop.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** What a kiosk's line has carried each day, as the store keeps it. Waits for the disk. */
public final class TrafficDays {
    private static final int KEPT_DAYS = 400;

    private final Store store;

    /** @param store a kiosk's */
    public TrafficDays(Store store) {
        this.store = store;
    }

    /** Bytes in both directions. */
    public record Carried(long up, long down) {
        /** Nothing. */
        public static final Carried NOTHING = new Carried(0, 0);

        /** Both together. */
        public Carried plus(Carried other) {
            return new Carried(up + other.up, down + other.down);
        }
    }

    /** The days from {@code first} on that anything was carried on. */
    public Map<LocalDate, Carried> since(LocalDate first) {
        return store.read(session -> session.doReturningWork(connection -> {
            Map<LocalDate, Carried> days = new TreeMap<>();
            String sql = "select counted_day, up, down from traffic where counted_day >= ?";
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setObject(1, first);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        days.put(rows.getObject(1, LocalDate.class), new Carried(rows.getLong(2), rows.getLong(3)));
                    }
                }
            }
            return days;
        }));
    }

    /** Puts a day's amount in the place of what was known of it, and forgets days of more than a year ago. */
    public void save(LocalDate day, Carried carried) {
        store.write(tx -> {
            tx.session().doWork(connection -> {
                try (PreparedStatement merge = connection.prepareStatement(
                                "merge into traffic (counted_day, up, down) key (counted_day) values (?, ?, ?)");
                        PreparedStatement delete =
                                connection.prepareStatement("delete from traffic where counted_day < ?")) {
                    merge.setObject(1, day);
                    merge.setLong(2, carried.up());
                    merge.setLong(3, carried.down());
                    merge.executeUpdate();
                    delete.setObject(1, day.minusDays(KEPT_DAYS));
                    delete.executeUpdate();
                }
            });
            return day;
        });
    }
}
