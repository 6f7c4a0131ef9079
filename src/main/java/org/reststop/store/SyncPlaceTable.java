package org.reststop.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;

/** The SQL of {@code sync_place}, which has one row. */
final class SyncPlaceTable {
    Optional<SyncPlace> find(Connection connection) throws SQLException {
        String sql = "select incarnation, last_seq, acknowledged_seq, feed_epoch, feed_cursor, loads, loaded,"
                + " load_expected from sync_place";
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(read(row)) : Optional.empty();
        }
    }

    private static SyncPlace read(ResultSet row) throws SQLException {
        long loaded = row.getLong(7);
        FeedPlace.Load load = row.wasNull() ? null : new FeedPlace.Load(loaded, row.getLong(8));
        FeedPlace feed = new FeedPlace(row.getObject(4, UUID.class), row.getLong(5), row.getLong(6), load);
        return new SyncPlace(row.getObject(1, UUID.class), row.getLong(2), row.getLong(3), feed);
    }

    void save(Connection connection, SyncPlace place) throws SQLException {
        String sql = "merge into sync_place (id, incarnation, last_seq, acknowledged_seq, feed_epoch, feed_cursor,"
                + " loads, loaded, load_expected) key (id) values (1, ?, ?, ?, ?, ?, ?, ?, ?)";
        FeedPlace feed = place.feed();
        FeedPlace.Load load = feed.load();
        try (PreparedStatement merge = connection.prepareStatement(sql)) {
            merge.setObject(1, place.incarnation());
            merge.setLong(2, place.lastSeq());
            merge.setLong(3, place.acknowledgedSeq());
            merge.setObject(4, feed.epoch());
            merge.setLong(5, feed.cursor());
            merge.setLong(6, feed.loads());
            merge.setObject(7, load == null ? null : load.loaded(), Types.BIGINT);
            merge.setObject(8, load == null ? null : load.expected(), Types.BIGINT);
            merge.executeUpdate();
        }
    }
}
