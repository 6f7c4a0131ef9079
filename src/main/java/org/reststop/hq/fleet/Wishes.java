package org.reststop.hq.fleet;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.reststop.store.Store;
import org.reststop.sync.Traffic;

/**
 * What staff want of kiosks, and what kiosks tell of their lines. An order goes out with one exchange, whichever node
 * that comes to: the node that takes the order's row back gives it. Safe to call from any thread.
 */
public final class Wishes {
    private static final String ORDER_MISSING = "insert into kiosk_wish (kiosk_id, sync_ordered_at) select k.id,"
            + " cast(? as timestamp(6) with time zone) from kiosk k where k.revoked_at is null"
            + " and not exists (select 1 from kiosk_wish w where w.kiosk_id = k.id)";
    private static final String ORDER_PRESENT = "update kiosk_wish set sync_ordered_at = ?"
            + " where sync_ordered_at is null and kiosk_id in (select id from kiosk where revoked_at is null)";
    private static final String ONE = " and k.id = ?";
    private static final String ONE_PRESENT = " and kiosk_id = ?";

    private final Store store;
    private final InstantSource clock;

    public Wishes(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Orders every kiosk that is not shut out to exchange at once; those that have such an order keep it. */
    public void orderAll() {
        Instant now = clock.instant();
        store.write(tx -> {
            tx.session().doWork(connection -> {
                run(connection, ORDER_PRESENT, now);
                run(connection, ORDER_MISSING, now);
            });
            return now;
        });
    }

    /** Orders one kiosk to exchange at once; false if there is no such kiosk or it is shut out. */
    public boolean order(UUID kiosk) {
        Instant now = clock.instant();
        return store.write(tx -> tx.session().doReturningWork(connection -> {
            int present = run(connection, ORDER_PRESENT + ONE_PRESENT, now, kiosk);
            int missing = run(connection, ORDER_MISSING + ONE, now, kiosk);
            return present + missing > 0 || find(connection, kiosk).syncOrdered();
        }));
    }

    /** Takes an order back to give it to the kiosk; false if another exchange has done so. */
    public boolean take(UUID kiosk) {
        String sql = "update kiosk_wish set sync_ordered_at = null where kiosk_id = ? and sync_ordered_at is not null";
        return store.write(tx -> tx.session().doReturningWork(connection -> run(connection, sql, kiosk) == 1));
    }

    /** @param least how seldom the kiosk shall come, in whole seconds; zero for as often as it likes */
    public void slow(UUID kiosk, Duration least) {
        int seconds = Math.toIntExact(least.toSeconds());
        store.write(tx -> tx.session().doReturningWork(connection -> {
            int changed = run(connection, "update kiosk_wish set least_seconds = ? where kiosk_id = ?", seconds, kiosk);
            return changed == 1
                    ? changed
                    : run(
                            connection,
                            "insert into kiosk_wish (least_seconds, kiosk_id) select cast(? as integer), id from kiosk"
                                    + " where id = ?",
                            seconds,
                            kiosk);
        }));
    }

    /** Notes what a kiosk's line has carried. */
    public void carried(UUID kiosk, Traffic traffic) {
        Object[] values = {
            traffic.day(), traffic.dayUp(), traffic.dayDown(), traffic.monthUp(), traffic.monthDown(), kiosk
        };
        store.write(tx -> tx.session().doReturningWork(connection -> {
            int changed = run(
                    connection,
                    "update kiosk_traffic set counted_day = ?, day_up = ?, day_down = ?, month_up = ?, month_down = ?"
                            + " where kiosk_id = ?",
                    values);
            return changed == 1
                    ? changed
                    : run(
                            connection,
                            "insert into kiosk_traffic (counted_day, day_up, day_down, month_up, month_down, kiosk_id)"
                                    + " values (?, ?, ?, ?, ?, ?)",
                            values);
        }));
    }

    private static int run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                Object value = values[i] instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : values[i];
                statement.setObject(i + 1, value);
            }
            return statement.executeUpdate();
        }
    }

    private static Wish find(Connection connection, UUID kiosk) throws SQLException {
        return all(connection).getOrDefault(kiosk, Wish.NONE);
    }

    /** The wishes there are, by kiosk. */
    static Map<UUID, Wish> all(Connection connection) throws SQLException {
        Map<UUID, Wish> wishes = new HashMap<>();
        String sql = "select kiosk_id, sync_ordered_at, least_seconds from kiosk_wish";
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                Wish wish = new Wish(rows.getObject(2) != null, Duration.ofSeconds(rows.getInt(3)));
                wishes.put(rows.getObject(1, UUID.class), wish);
            }
        }
        return wishes;
    }

    /** What the lines have carried, by kiosk. */
    static Map<UUID, Traffic> traffic(Connection connection) throws SQLException {
        Map<UUID, Traffic> all = new HashMap<>();
        String sql = "select kiosk_id, counted_day, day_up, day_down, month_up, month_down from kiosk_traffic";
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                all.put(
                        rows.getObject(1, UUID.class),
                        new Traffic(
                                rows.getObject(2, LocalDate.class),
                                rows.getLong(3),
                                rows.getLong(4),
                                rows.getLong(5),
                                rows.getLong(6)));
            }
        }
        return all;
    }
}
