package org.reststop.hq.figures;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.station.Station;
import org.reststop.store.Store;

/**
 * Keeps the counted months right. A round rather than a listener: what kiosks raise reaches the ledger without one, an
 * intake never waits for a count, and a month that is counted anew from the ledger cannot drift from it. Safe to call
 * from one thread of one node at a time; waits for the database.
 */
public final class FigureRound {
    /** As long before it committed have nearly all transactions read the clock: looked back at each time. */
    private static final Duration USUAL = Duration.ofSeconds(5);

    /** As long before at most: what changed is counted once more when as much has passed, for those who were slow. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** So that other rounds have their turn. */
    private static final Duration TURN = Duration.ofSeconds(2);

    private static final int AT_ONCE = 500;

    private static final String CHANGED = "select distinct station_id, cast(raised_at as date) from need"
            + " where received_at between ? and ? union select distinct station_id, cast(raised_at as date) from need"
            + " where changed_at between ? and ? union select distinct m.station_id, cast(m.raised_at as date)"
            + " from need n join need m on m.station_id = n.station_id and m.merged_into = n.id"
            + " where n.changed_at between ? and ?";

    private static final String SPAN =
            "select station_id, cast(min(raised_at) as date), cast(max(raised_at) as date) from need group by station_id";

    private final Store store;
    private final InstantSource clock;

    public FigureRound(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    private record Month(String station, YearMonth month) {}

    /**
     * Notes which months have changed, and counts some of those that are due.
     *
     * @return whether more are due
     */
    public boolean look() {
        Instant now = clock.instant();
        store.write(tx -> {
            tx.session().doWork(connection -> note(connection, now));
            return now;
        });
        List<Month> due = store.look(FigureRound::due);
        Instant until = now.plus(TURN);
        int counted = 0;
        while (counted < Math.min(due.size(), AT_ONCE)
                && (counted == 0 || clock.instant().isBefore(until))) {
            count(due.get(counted++));
        }
        return due.size() > counted;
    }

    private void count(Month due) {
        store.write(tx -> {
            Station station = tx.session().get(Station.class, due.station());
            ZoneId zone = station == null ? ZoneOffset.UTC : station.timeZone();
            tx.session().doWork(connection -> {
                // First, so that a change which is noted meanwhile makes it due again.
                delete(connection, due);
                new MonthCount(connection, due.station(), due.month(), zone).replace();
            });
            return due;
        });
    }

    private static void note(Connection connection, Instant now) throws SQLException {
        Instant mark = mark(connection);
        Set<Month> months = new LinkedHashSet<>();
        if (mark == null) {
            months.addAll(all(connection));
        } else {
            months.addAll(changed(connection, mark.minus(USUAL), now.plus(LONGEST)));
            months.addAll(changed(connection, mark.minus(LONGEST), now.minus(LONGEST)));
        }
        for (Month month : months) {
            insert(connection, month, now);
        }
        String sql = mark == null
                ? "insert into need_figure_mark (at, name) values (?, 'looked')"
                : "update need_figure_mark set at = ? where name = 'looked'";
        try (PreparedStatement set = connection.prepareStatement(sql)) {
            set.setObject(1, now.atOffset(ZoneOffset.UTC));
            set.executeUpdate();
        }
    }

    /** One that is due already keeps its turn. */
    private static void insert(Connection connection, Month month, Instant now) throws SQLException {
        String sql = "insert into need_figure_due (station_id, month_at, noted_at) select cast(? as varchar),"
                + " cast(? as date), cast(? as timestamp(6) with time zone)"
                + " where not exists (select 1 from need_figure_due where station_id = ? and month_at = ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            Date day = Date.valueOf(month.month().atDay(1));
            insert.setString(1, month.station());
            insert.setDate(2, day);
            insert.setObject(3, now.atOffset(ZoneOffset.UTC));
            insert.setString(4, month.station());
            insert.setDate(5, day);
            insert.executeUpdate();
        }
    }

    private static @Nullable Instant mark(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("select at from need_figure_mark where name = 'looked'");
                ResultSet row = query.executeQuery()) {
            return row.next() ? row.getObject(1, OffsetDateTime.class).toInstant() : null;
        }
    }

    private static Set<Month> all(Connection connection) throws SQLException {
        Set<Month> months = new LinkedHashSet<>();
        try (PreparedStatement query = connection.prepareStatement(SPAN);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                YearMonth last =
                        YearMonth.from(rows.getObject(3, LocalDate.class).plusDays(1));
                YearMonth month =
                        YearMonth.from(rows.getObject(2, LocalDate.class).minusDays(1));
                for (; !month.isAfter(last); month = month.plusMonths(1)) {
                    months.add(new Month(rows.getString(1), month));
                }
            }
        }
        return months;
    }

    /** A day before and after too: the database cuts days by its own clock, a month is the station's. */
    private static Set<Month> changed(Connection connection, Instant since, Instant until) throws SQLException {
        Set<Month> months = new LinkedHashSet<>();
        try (PreparedStatement query = connection.prepareStatement(CHANGED)) {
            for (int i = 1; i < 6; i += 2) {
                query.setObject(i, since.atOffset(ZoneOffset.UTC));
                query.setObject(i + 1, until.atOffset(ZoneOffset.UTC));
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    LocalDate day = rows.getObject(2, LocalDate.class);
                    months.add(new Month(rows.getString(1), YearMonth.from(day.minusDays(1))));
                    months.add(new Month(rows.getString(1), YearMonth.from(day.plusDays(1))));
                }
            }
        }
        return months;
    }

    /** Those that have waited longest first, so that one which changes all the time keeps no other waiting. */
    private static List<Month> due(Connection connection) throws SQLException {
        List<Month> due = new ArrayList<>();
        String sql =
                "select station_id, month_at from need_figure_due order by noted_at, month_at desc, station_id limit "
                        + (AT_ONCE + 1);
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                due.add(new Month(rows.getString(1), YearMonth.from(rows.getObject(2, LocalDate.class))));
            }
        }
        return due;
    }

    private static void delete(Connection connection, Month month) throws SQLException {
        String sql = "delete from need_figure_due where station_id = ? and month_at = ?";
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setString(1, month.station());
            delete.setDate(2, Date.valueOf(month.month().atDay(1)));
            delete.executeUpdate();
        }
    }

    /** Up to when changes have been looked for; empty if never. */
    Optional<Instant> lookedAt() {
        return store.look(connection -> Optional.ofNullable(mark(connection)));
    }
}
