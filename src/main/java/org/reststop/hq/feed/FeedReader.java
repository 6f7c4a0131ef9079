package org.reststop.hq.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.sync.Change;
import org.reststop.sync.ExchangeResponse.FeedState;
import org.reststop.sync.WireCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the feed for one station. Safe to call from any thread. */
public final class FeedReader {
    private static final Logger log = LoggerFactory.getLogger(FeedReader.class);

    /** So that a page in UTF-8 stays well below what a kiosk reads, {@link org.reststop.sync.Protocol#MAX_BODY}. */
    private static final int MAX_CHARACTERS = 1 << 20;

    private static final String WANTED =
            " where position > ? and position <= ? and (station_id is null or station_id = ?)";

    private final WireCodec codec;

    public FeedReader(WireCodec codec) {
        this.codec = codec;
    }

    /** The position of the newest change, 0 if there is none. */
    public long head(StatelessSession session) {
        return session.doReturningWork(connection -> FeedHead.read(connection).position());
    }

    /**
     * The changes after a cursor for a station's kiosks: its own and those for all.
     *
     * @param epoch the feed that the cursor is a place in, as the kiosk was told; another than today's, or null, reads
     *     from the start
     * @param cursor 0 for everything; one beyond the head reads from the start
     * @param room the most changes wanted, at least 0
     */
    public FeedPage read(StatelessSession session, String stationId, @Nullable UUID epoch, long cursor, int room) {
        return session.doReturningWork(connection -> {
            // The head is read first: every row up to it is committed, whatever is published meanwhile lies beyond.
            FeedHead head = FeedHead.read(connection);
            boolean fromStart = !head.epoch().equals(epoch) || cursor > head.position();
            return page(connection, stationId, head, fromStart ? 0 : cursor, fromStart, room);
        });
    }

    /** As above for a kiosk of protocol version 1, which knows no epochs. */
    public FeedPage read(StatelessSession session, String stationId, long cursor, int room) {
        return session.doReturningWork(connection -> {
            FeedHead head = FeedHead.read(connection);
            boolean fromStart = cursor > head.position();
            if (fromStart) {
                log.warn("A kiosk's cursor {} is beyond the feed's head {}", cursor, head.position());
            }
            return page(connection, stationId, head, fromStart ? 0 : cursor, fromStart, room);
        });
    }

    private FeedPage page(
            Connection connection, String stationId, FeedHead head, long from, boolean fromStart, int room)
            throws SQLException {
        List<Change> changes = new ArrayList<>();
        boolean more = fill(connection, stationId, from, head.position(), room, changes);
        long last = changes.isEmpty() ? from : changes.getLast().position();
        long cursor = more ? last : head.position();
        long left = more ? count(connection, stationId, cursor, head.position()) : 0;
        return new FeedPage(changes, cursor, more, new FeedState(head.epoch(), fromStart, left));
    }

    /** Reads as many as fit; true if some were left. */
    private boolean fill(Connection connection, String stationId, long from, long head, int room, List<Change> changes)
            throws SQLException {
        String sql =
                "select position, kind, document_id, body, removed from feed" + WANTED + " order by position limit ?";
        try (PreparedStatement query = prepare(connection, sql, stationId, from, head)) {
            query.setInt(4, room + 1);
            int characters = 0;
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String body = rows.getString(4);
                    characters += body.length();
                    if (changes.size() == room || characters > MAX_CHARACTERS && !changes.isEmpty()) {
                        return true;
                    }
                    Boolean removed = rows.getBoolean(5) ? true : null;
                    changes.add(new Change(
                            rows.getLong(1), rows.getString(2), rows.getString(3), codec.parse(body), removed));
                }
            }
        }
        return false;
    }

    private static long count(Connection connection, String stationId, long from, long head) throws SQLException {
        try (PreparedStatement query =
                        prepare(connection, "select count(*) from feed" + WANTED, stationId, from, head);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, String stationId, long from, long head)
            throws SQLException {
        PreparedStatement query = connection.prepareStatement(sql);
        query.setLong(1, from);
        query.setLong(2, head);
        query.setString(3, stationId);
        return query;
    }

    /** The only stations that documents of a kind are for, by the document's id; those for all are not in it. */
    public Map<String, String> stationsOf(StatelessSession session, String kind) {
        String sql = "select document_id, station_id from feed where kind = ? and station_id is not null";
        return session.doReturningWork(connection -> {
            Map<String, String> stations = new HashMap<>();
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setString(1, kind);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        stations.put(rows.getString(1), rows.getString(2));
                    }
                }
            }
            return stations;
        });
    }
}
