package org.reststop.hq.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.StatelessSession;
import org.reststop.sync.Change;
import org.reststop.sync.WireCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the feed for one station. Safe to call from any thread. */
public final class FeedReader {
    private static final Logger log = LoggerFactory.getLogger(FeedReader.class);

    /** So that a page in UTF-8 stays well below what a kiosk reads, {@link org.reststop.sync.Protocol#MAX_BODY}. */
    private static final int MAX_CHARACTERS = 1 << 20;

    private final WireCodec codec;

    public FeedReader(WireCodec codec) {
        this.codec = codec;
    }

    /** The position of the newest change, 0 if there is none. */
    public long head(StatelessSession session) {
        return session.doReturningWork(FeedReader::head);
    }

    /**
     * The changes after a cursor for a station's kiosks: its own and those for all.
     *
     * @param cursor 0 for everything; one beyond the head means that HQ was restored from a backup, and reads from 0
     * @param room the most changes wanted, at least 0
     */
    public FeedPage read(StatelessSession session, String stationId, long cursor, int room) {
        return session.doReturningWork(connection -> {
            // The head is read first: every row up to it is committed, whatever is published meanwhile lies beyond.
            long head = head(connection);
            long from = cursor;
            if (cursor > head) {
                log.warn("A kiosk's cursor {} is beyond the feed's head {}; it gets everything again", cursor, head);
                from = 0;
            }
            return page(connection, stationId, from, head, room);
        });
    }

    private FeedPage page(Connection connection, String stationId, long from, long head, int room) throws SQLException {
        String sql = "select position, kind, document_id, body from feed where position > ? and position <= ?"
                + " and (station_id is null or station_id = ?) order by position limit ?";
        List<Change> changes = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, from);
            query.setLong(2, head);
            query.setString(3, stationId);
            query.setInt(4, room + 1);
            int characters = 0;
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String body = rows.getString(4);
                    characters += body.length();
                    if (changes.size() == room || characters > MAX_CHARACTERS && !changes.isEmpty()) {
                        long last = changes.isEmpty() ? from : changes.getLast().position();
                        return new FeedPage(changes, last, true);
                    }
                    changes.add(new Change(rows.getLong(1), rows.getString(2), rows.getString(3), codec.parse(body)));
                }
            }
        }
        return new FeedPage(changes, head, false);
    }

    private static long head(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select position from feed_head where id = 1");
                ResultSet rows = query.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }
}
