package org.reststop.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reststop.sync.ExchangeResponse.Refusal;
import org.reststop.sync.Fact;
import org.reststop.sync.WireCodec;

/** The SQL of the outbox. Speaks JDBC, because nothing here is an entity. */
final class OutboxTable {
    private static final List<String> COLUMNS = List.of("seq", "id", "type", "version", "at", "body");

    private final WireCodec codec;

    OutboxTable(WireCodec codec) {
        this.codec = codec;
    }

    void insert(Connection connection, Fact fact) throws SQLException {
        insert(connection, List.of(fact));
    }

    /** Adds facts under their numbers. */
    void insert(Connection connection, List<Fact> facts) throws SQLException {
        try (RowWriter rows = RowWriter.into(connection, "outbox", COLUMNS)) {
            for (Fact fact : facts) {
                rows.number(fact.seq())
                        .id(fact.id())
                        .text(fact.type())
                        .whole(fact.version())
                        .moment(fact.at())
                        .text(fact.body().toString())
                        .endRow();
            }
            rows.finish();
        }
    }

    /** Whether the facts have the numbers from 1 on without a gap, and none of them was put aside. */
    boolean isGapless(Connection connection) throws SQLException {
        return count(connection, "select count(*) from outbox") == findLast(connection)
                && count(connection, "select count(*) from outbox join refused_fact on outbox.id = refused_fact.id")
                        == 0;
    }

    /** The highest seq, 0 if there is no fact. */
    long findLast(Connection connection) throws SQLException {
        return count(connection, "select coalesce(max(seq), 0) from outbox");
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Whether a fact is here, acknowledged or not. */
    boolean holds(Connection connection, UUID id) throws SQLException {
        return isIn(connection, "select 1 from outbox where id = ?", id);
    }

    /** Whether a fact was put aside. */
    boolean isRefused(Connection connection, UUID id) throws SQLException {
        return isIn(connection, "select 1 from refused_fact where id = ?", id);
    }

    private static boolean isIn(Connection connection, String sql, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Empties the outbox, so that what still waits can be numbered afresh. */
    void clear(Connection connection) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox")) {
            delete.executeUpdate();
        }
    }

    /** Facts after {@code seq}, in order. */
    List<Fact> findAfter(Connection connection, long seq, int max) throws SQLException {
        String sql = "select seq, id, type, version, at, body from outbox where seq > ? order by seq limit ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, seq);
            select.setInt(2, max);
            try (ResultSet rows = select.executeQuery()) {
                List<Fact> facts = new ArrayList<>();
                while (rows.next()) {
                    facts.add(read(rows));
                }
                return facts;
            }
        }
    }

    private Fact read(ResultSet row) throws SQLException {
        return new Fact(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getInt(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                codec.parse(row.getString(6)));
    }

    /**
     * Marks the facts after {@code before} up to {@code seq} as held by HQ from now on.
     *
     * @param hqDay HQ's day, counted from 1970-01-01
     * @return whether HQ's day is later than any before
     */
    boolean markHeld(Connection connection, long before, long seq, long hqDay) throws SQLException {
        String count = "update sync_place set hq_day = ?, hq_days = hq_days + 1 where hq_day < ?";
        String mark = "update outbox set held_since = (select hq_days from sync_place) where seq > ? and seq <= ?";
        try (PreparedStatement days = connection.prepareStatement(count);
                PreparedStatement update = connection.prepareStatement(mark)) {
            days.setLong(1, hqDay);
            days.setLong(2, hqDay);
            boolean later = days.executeUpdate() == 1;
            update.setLong(1, before);
            update.setLong(2, seq);
            update.executeUpdate();
            return later;
        }
    }

    /** Lets all facts after {@code seq} wait again. */
    void markWaiting(Connection connection, long seq) throws SQLException {
        String sql = "update outbox set held_since = null where seq > ? and held_since is not null";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, seq);
            update.executeUpdate();
        }
    }

    /** The lowest seq, if there is any fact. */
    Optional<Long> findOldest(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select min(seq) from outbox");
                ResultSet row = select.executeQuery()) {
            row.next();
            long seq = row.getLong(1);
            return row.wasNull() ? Optional.empty() : Optional.of(seq);
        }
    }

    /** Puts a copy of a refused fact aside, once. */
    void keepRefused(Connection connection, Refusal refusal) throws SQLException {
        String sql = "merge into refused_fact (id, seq, type, at, body, reason) key (id)"
                + " select id, seq, type, at, body, cast(? as varchar(400)) from outbox where seq = ?";
        try (PreparedStatement merge = connection.prepareStatement(sql)) {
            String reason = refusal.reason();
            merge.setString(1, reason.substring(0, Math.min(reason.length(), 400)));
            merge.setLong(2, refusal.seq());
            merge.executeUpdate();
        }
    }

    /** The facts that were put aside. */
    List<RefusedFact> findRefused(Connection connection) throws SQLException {
        String sql = "select id, seq, type, at, body, reason from refused_fact";
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            List<RefusedFact> facts = new ArrayList<>();
            while (rows.next()) {
                facts.add(new RefusedFact(
                        rows.getObject(1, UUID.class),
                        rows.getLong(2),
                        rows.getString(3),
                        rows.getObject(4, OffsetDateTime.class).toInstant(),
                        rows.getString(5),
                        rows.getString(6)));
            }
            return facts;
        }
    }

    /** Puts a fact aside, once. */
    void keepRefused(Connection connection, RefusedFact fact) throws SQLException {
        String sql = "merge into refused_fact (id, seq, type, at, body, reason) key (id) values (?, ?, ?, ?, ?, ?)";
        try (PreparedStatement merge = connection.prepareStatement(sql)) {
            merge.setObject(1, fact.id());
            merge.setLong(2, fact.seq());
            merge.setString(3, fact.type());
            merge.setObject(4, fact.at().atOffset(ZoneOffset.UTC));
            merge.setString(5, fact.body());
            merge.setString(6, fact.reason());
            merge.executeUpdate();
        }
    }

    /** Forgets facts that HQ has held for more than a number of its days. */
    int prune(Connection connection, int days) throws SQLException {
        String sql = "delete from outbox where held_since < (select hq_days from sync_place) - ?";
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setInt(1, days);
            return delete.executeUpdate();
        }
    }
}
