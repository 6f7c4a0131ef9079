package org.reststop.hq.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.sync.ChangeBody;
import org.reststop.sync.WireCodec;

/**
 * Publishes documents to kiosks. Numbers drawn from a sequence become visible out of order, and a reader's cursor then
 * skips rows; so whoever publishes locks the feed's head until commit. Safe to call from any thread.
 */
public final class FeedPublisher {
    private final WireCodec codec;

    public FeedPublisher(WireCodec codec) {
        this.codec = codec;
    }

    /**
     * Puts a document's new state at the head of the feed, in the caller's transaction. Other publishers wait from here
     * until that transaction ends: publish last and commit soon.
     *
     * @param stationId whose kiosks shall have it, or null for all; a document keeps the one it was first given
     */
    public void publish(StatelessSession session, ChangeBody body, @Nullable String stationId) {
        String json = codec.toBody(body).toString();
        session.doWork(connection -> {
            long position = advance(connection);
            if (!update(connection, position, body, json)) {
                insert(connection, position, body, json, stationId);
            }
        });
    }

    private static long advance(Connection connection) throws SQLException {
        String lock = "update feed_head set position = position + 1 where id = 1";
        String read = "select position from feed_head where id = 1";
        try (PreparedStatement update = connection.prepareStatement(lock);
                PreparedStatement query = connection.prepareStatement(read)) {
            update.executeUpdate();
            try (ResultSet rows = query.executeQuery()) {
                if (!rows.next()) {
                    throw new SQLException("the feed has no head");
                }
                return rows.getLong(1);
            }
        }
    }

    private static boolean update(Connection connection, long position, ChangeBody body, String json)
            throws SQLException {
        String sql = "update feed set position = ?, body = ? where kind = ? and document_id = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, position);
            update.setString(2, json);
            update.setString(3, body.kind());
            update.setString(4, body.documentId());
            return update.executeUpdate() == 1;
        }
    }

    private static void insert(
            Connection connection, long position, ChangeBody body, String json, @Nullable String stationId)
            throws SQLException {
        String sql = "insert into feed (kind, document_id, position, station_id, body) values (?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, body.kind());
            insert.setString(2, body.documentId());
            insert.setLong(3, position);
            insert.setString(4, stationId);
            insert.setString(5, json);
            insert.executeUpdate();
        }
    }
}
