package org.reststop.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the monthly partitions of HQ's tables on PostgreSQL ahead of time; elsewhere it does nothing. Without it nothing
 * is lost: rows of a month that has no partition lie in the default one, and are moved when the month gets its own.
 * Several nodes may do it at once.
 */
public final class MonthlyPartitions {
    private static final Logger log = LoggerFactory.getLogger(MonthlyPartitions.class);
    private static final int BEHIND = 1;
    private static final int AHEAD = 3;

    private final Store store;
    private final InstantSource clock;

    public MonthlyPartitions(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Makes what is missing, from last month to three months ahead. To be called at start and once a day.
     *
     * @throws StoreException if another transaction is in the way for seconds; the next call tries again
     */
    public void ensure() {
        store.write(tx -> {
            tx.session().doWork(this::ensure);
            return true;
        });
    }

    private void ensure(Connection connection) throws SQLException {
        if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            return;
        }
        YearMonth now = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
        try (Statement sql = connection.createStatement()) {
            // Intake waits behind a lock that waits, so this one gives up early.
            sql.execute("set local lock_timeout = '5s'");
            sql.execute("select name from one_at_a_time where name = 'months' for update");
            for (YearMonth month = now.minusMonths(BEHIND);
                    !month.isAfter(now.plusMonths(AHEAD));
                    month = month.plusMonths(1)) {
                make(sql, "fact", "id", firstId(month), firstId(month.plusMonths(1)), month);
                make(sql, "check_in", "at", firstMoment(month), firstMoment(month.plusMonths(1)), month);
            }
        }
    }

    private static void make(Statement sql, String table, String column, String from, String until, YearMonth month)
            throws SQLException {
        String name = "%s_%d_%02d".formatted(table, month.getYear(), month.getMonthValue());
        if (exists(sql.getConnection(), name)) {
            return;
        }
        String range = "%s >= '%s' and %s < '%s'".formatted(column, from, column, until);
        sql.execute("create table %s (like %s including all)".formatted(name, table));
        int moved =
                sql.executeUpdate("with moved as (delete from %s_other where %s returning *) insert into %s select *"
                                .formatted(table, range, name)
                        + " from moved");
        sql.execute("alter table %s attach partition %s for values from ('%s') to ('%s')"
                .formatted(table, name, from, until));
        log.info("Partition {} is made, {} rows that waited for it are moved there", name, moved);
    }

    private static boolean exists(Connection connection, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select to_regclass(?)")) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getObject(1) != null;
            }
        }
    }

    private static String firstMoment(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant().toString();
    }

    private static String firstId(YearMonth month) {
        return new UUID(Instant.parse(firstMoment(month)).toEpochMilli() << 16, 0).toString();
    }
}
