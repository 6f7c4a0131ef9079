package org.reststop.hq.figures;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.need.Face;
import org.reststop.hq.figures.Tally.Count;

/** Counts the needs that were raised in one month of one station, and replaces what was counted before. */
final class MonthCount {
    /** What had come to pass with the other need before this one was raised, its author heard when they were merged. */
    private static final String MERGED_AT = "(select max(e.at) from need_event e where e.station_id = n.station_id"
            + " and e.need_id = n.id and e.act = 'merge')";

    private static final String NEEDS = "select n.category, coalesce(p.company, ''), n.patrol, n.raised_at,"
            + " coalesce(n.answered_at, " + heard("answered_at") + "),"
            + " case when m.id is null then n.done_at else " + heard("done_at") + " end,"
            + " coalesce(n.done_due, m.done_due), n.face, n.reopened, n.id from need n"
            + " left join need m on m.station_id = n.station_id and m.id = n.merged_into"
            + " left join person_alias a on a.person_id = n.person_id"
            + " left join person p on p.id = coalesce(a.same_as, n.person_id)"
            + " where n.station_id = ? and n.raised_at >= ? and n.raised_at < ?";

    private static final String FOLLOWED = "select f.need_id, f.face from follow_up f join need n"
            + " on n.station_id = f.station_id and n.id = f.need_id where n.station_id = ? and n.raised_at >= ?"
            + " and n.raised_at < ? and f.stage = 'ANSWERED' and f.question <> 'HELPED'";

    private static final String INSERT = "insert into need_figure (station_id, month_at, category, company, patrol,"
            + " received, answered, done, due, on_time, rated, helped, satisfied, reopened, followed, still_helped,"
            + " to_answer, to_done) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static String heard(String milestone) {
        return "case when m." + milestone + " < n.raised_at then " + MERGED_AT + " else m." + milestone + " end";
    }

    private final Connection connection;
    private final String station;
    private final YearMonth month;
    private final ZoneId zone;
    private final Map<Cell, Tally> cells = new HashMap<>();

    private record Cell(String category, String company, boolean patrol) {}

    MonthCount(Connection connection, String station, YearMonth month, ZoneId zone) {
        this.connection = connection;
        this.station = station;
        this.month = month;
        this.zone = zone;
    }

    void replace() throws SQLException {
        count(answered());
        try (PreparedStatement delete =
                connection.prepareStatement("delete from need_figure where station_id = ? and month_at = ?")) {
            delete.setString(1, station);
            delete.setDate(2, day());
            delete.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Map.Entry<Cell, Tally> cell : cells.entrySet()) {
                bind(insert, cell.getKey(), cell.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void bind(PreparedStatement insert, Cell cell, Tally tally) throws SQLException {
        insert.setString(1, station);
        insert.setDate(2, day());
        insert.setString(3, cell.category());
        insert.setString(4, cell.company());
        insert.setBoolean(5, cell.patrol());
        int at = 6;
        for (Count what : Count.values()) {
            insert.setInt(at++, tally.of(what));
        }
        insert.setString(at++, tally.toAnswer().text());
        insert.setString(at, tally.toDone().text());
    }

    private Date day() {
        return Date.valueOf(month.atDay(1));
    }

    private void bounds(PreparedStatement query) throws SQLException {
        query.setString(1, station);
        query.setObject(2, begin(month));
        query.setObject(3, begin(month.plusMonths(1)));
    }

    private OffsetDateTime begin(YearMonth of) {
        return of.atDay(1).atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
    }

    /** Of each need that was asked again after it had helped: how many such questions were answered, how many well. */
    private Map<UUID, int[]> answered() throws SQLException {
        Map<UUID, int[]> all = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(FOLLOWED)) {
            bounds(query);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    int[] counts = all.computeIfAbsent(rows.getObject(1, UUID.class), first -> new int[2]);
                    counts[0]++;
                    counts[1] += Face.valueOf(rows.getString(2)).isHelped() ? 1 : 0;
                }
            }
        }
        return all;
    }

    private void count(Map<UUID, int[]> followUps) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(NEEDS)) {
            bounds(query);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Cell cell = new Cell(rows.getString(1), rows.getString(2), rows.getString(3) != null);
                    Tally tally = cells.computeIfAbsent(cell, first -> new Tally());
                    count(tally, rows);
                    int[] asked = followUps.getOrDefault(rows.getObject(10, UUID.class), new int[2]);
                    tally.count(Count.FOLLOWED, asked[0]);
                    tally.count(Count.STILL_HELPED, asked[1]);
                }
            }
        }
    }

    private static void count(Tally tally, ResultSet rows) throws SQLException {
        Instant raised = rows.getObject(4, OffsetDateTime.class).toInstant();
        tally.count(Count.RECEIVED);
        Instant answered = instant(rows, 5);
        if (answered != null) {
            tally.count(Count.ANSWERED);
            tally.toAnswer().add(Duration.between(raised, answered));
        }
        Instant done = instant(rows, 6);
        if (done != null) {
            tally.count(Count.DONE);
            tally.toDone().add(Duration.between(raised, done));
            Instant due = instant(rows, 7);
            tally.count(Count.DUE, due == null ? 0 : 1);
            tally.count(Count.ON_TIME, due == null || done.isAfter(due) ? 0 : 1);
        }
        String face = rows.getString(8);
        if (face != null) {
            Face chosen = Face.valueOf(face);
            tally.count(Count.RATED);
            tally.count(Count.HELPED, chosen.isHelped() ? 1 : 0);
            tally.count(Count.SATISFIED, chosen.compareTo(Face.GOOD) >= 0 ? 1 : 0);
        }
        tally.count(Count.REOPENED, rows.getInt(9) > 0 ? 1 : 0);
    }

    private static @Nullable Instant instant(ResultSet rows, int column) throws SQLException {
        OffsetDateTime at = rows.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
