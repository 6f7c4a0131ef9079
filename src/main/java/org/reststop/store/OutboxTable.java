package org.reststop.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reststop.sync.ExchangeResponse.Refusal;
import org.reststop.sync.Fact;
import org.reststop.sync.WireCodec;

/** The SQL of the outbox and of {@code sync_place}. Speaks JDBC, because nothing here is an entity. */
final class OutboxTable {
    private final WireCodec codec;

    OutboxTable(WireCodec codec) {
        this.codec = codec;
    }

    Optional<SyncPlace> findPlace(Connection connection) throws SQLException {
        String sql = "select incarnation, last_seq, acknowledged_seq, feed_cursor from sync_place";
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            return row.next()
                    ? Optional.of(
                            new SyncPlace(row.getObject(1, UUID.class), row.getLong(2), row.getLong(3), row.getLong(4)))
                    : Optional.empty();
        }
    }

    void savePlace(Connection connection, SyncPlace place) throws SQLException {
        String sql = "merge into sync_place (id, incarnation, last_seq, acknowledged_seq, feed_cursor) key (id)"
                + " values (1, ?, ?, ?, ?)";
        try (PreparedStatement merge = connection.prepareStatement(sql)) {
            merge.setObject(1, place.incarnation());
            merge.setLong(2, place.lastSeq());
            merge.setLong(3, place.acknowledgedSeq());
            merge.setLong(4, place.cursor());
            merge.executeUpdate();
        }
    }

    void insert(Connection connection, Fact fact) throws SQLException {
        String sql = "insert into outbox (seq, id, type, version, at, body) values (?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, fact.seq());
            insert.setObject(2, fact.id());
            insert.setString(3, fact.type());
            insert.setInt(4, fact.version());
            insert.setObject(5, fact.at().atOffset(ZoneOffset.UTC));
            insert.setString(6, fact.body().toString());
            insert.executeUpdate();
        }
    }

    /** Whether a fact is here, acknowledged or not. */
    boolean holds(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select 1 from outbox where id = ?")) {
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

    /** Marks all facts up to {@code seq} as held by HQ. */
    void markAcknowledged(Connection connection, long seq, Instant now) throws SQLException {
        String sql = "update outbox set acknowledged_at = ? where seq <= ? and acknowledged_at is null";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setLong(2, seq);
            update.executeUpdate();
        }
    }

    /** Lets all facts after {@code seq} wait again. */
    void markWaiting(Connection connection, long seq) throws SQLException {
        String sql = "update outbox set acknowledged_at = null where seq > ?";
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

    /** Forgets facts that HQ has held since before {@code limit}. */
    int prune(Connection connection, Instant limit) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where acknowledged_at < ?")) {
            delete.setObject(1, limit.atOffset(ZoneOffset.UTC));
            return delete.executeUpdate();
        }
    }
}
