package org.reststop.hq.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reststop.sync.Fact;
import org.reststop.sync.WireCodec;

/** The SQL of the facts that HQ has stored and does not know the type of, within one transaction. */
final class UnreadFacts {
    /** A stored fact, and who sent it when. */
    record Unread(Fact fact, String body, Sender sender, Instant received) {}

    private record Key(String stationId, UUID id) {}

    private final Connection connection;
    private final WireCodec codec;

    UnreadFacts(Connection connection, WireCodec codec) {
        this.connection = connection;
        this.codec = codec;
    }

    /** Facts whose type this version knows, the earliest ids first; another node waits for those that one has taken. */
    List<Unread> lockKnown(int max) throws SQLException {
        List<Unread> found = new ArrayList<>();
        for (Key key : lockKeys(max)) {
            find(key).ifPresent(found::add);
        }
        return found;
    }

    private List<Key> lockKeys(int max) throws SQLException {
        List<Key> keys = new ArrayList<>();
        for (Type type : types()) {
            if (keys.size() < max && WireCodec.knowsFact(type.name(), type.version())) {
                keys.addAll(lockKeys(type, max - keys.size()));
            }
        }
        return keys;
    }

    private record Type(String name, int version) {}

    private List<Type> types() throws SQLException {
        List<Type> types = new ArrayList<>();
        String sql = "select distinct type, version from unread_fact order by type, version";
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                types.add(new Type(rows.getString(1), rows.getInt(2)));
            }
        }
        return types;
    }

    private List<Key> lockKeys(Type type, int max) throws SQLException {
        String sql = "select station_id, id from unread_fact where type = ? and version = ? order by id limit ?"
                + " for update";
        List<Key> keys = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, type.name());
            query.setInt(2, type.version());
            query.setInt(3, max);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    keys.add(new Key(rows.getString(1), rows.getObject(2, UUID.class)));
                }
            }
        }
        return keys;
    }

    private Optional<Unread> find(Key key) throws SQLException {
        String sql = "select kiosk_id, incarnation, seq, type, version, at, received_at, body from fact"
                + " where station_id = ? and id = ?";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, key.stationId());
            query.setObject(2, key.id());
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(read(row, key)) : Optional.empty();
            }
        }
    }

    private Unread read(ResultSet row, Key key) throws SQLException {
        Sender sender = new Sender(row.getObject(1, UUID.class), key.stationId(), row.getObject(2, UUID.class));
        String body = row.getString(8);
        Instant at = row.getObject(6, OffsetDateTime.class).toInstant();
        Fact fact = new Fact(row.getLong(3), key.id(), row.getString(4), row.getInt(5), at, codec.parse(body));
        return new Unread(
                fact, body, sender, row.getObject(7, OffsetDateTime.class).toInstant());
    }

    /** Takes a fact from the list; {@code understood} says whether it told this version something. */
    void settle(Unread unread, boolean understood) throws SQLException {
        String list = "delete from unread_fact where station_id = ? and id = ?";
        String mark = "update fact set understood = true where station_id = ? and id = ?";
        for (String sql : understood ? List.of(list, mark) : List.of(list)) {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setString(1, unread.sender().stationId());
                update.setObject(2, unread.fact().id());
                update.executeUpdate();
            }
        }
    }
}
