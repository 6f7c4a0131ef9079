package org.reststop.hq.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * The newest place in the feed.
 *
 * @param position of the newest change, 0 if there is none
 * @param epoch the feed's; that of all zeros until one is drawn
 */
record FeedHead(long position, UUID epoch) {
    private static final UUID NONE = new UUID(0, 0);

    static FeedHead read(Connection connection) throws SQLException {
        String sql = "select position, epoch from feed_head where id = 1";
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet rows = query.executeQuery()) {
            if (!rows.next()) {
                throw new SQLException("the feed has no head");
            }
            UUID epoch = rows.getObject(2, UUID.class);
            return new FeedHead(rows.getLong(1), epoch == null ? NONE : epoch);
        }
    }
}
