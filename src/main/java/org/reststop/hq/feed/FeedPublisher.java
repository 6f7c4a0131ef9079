package org.reststop.hq.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
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
        put(session, body, stationId, false);
    }

    /**
     * Makes all others who publish wait until the caller's transaction ends, so that what it reads from here on is what
     * it publishes: nobody's newer document comes between.
     */
    public void hold(StatelessSession session) {
        session.doWork(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("update feed_head set position = position where id = 1")) {
                update.executeUpdate();
            }
        });
    }

    /**
     * Takes a document away from all kiosks, in the caller's transaction, as {@link #publish} does. What was not
     * published stays so.
     *
     * @param lastWords what a kiosk of protocol version 1, which cannot remove, shall have in the document's place; it
     *     is kept in the feed, so it must not hold what is to be forgotten
     */
    public void remove(StatelessSession session, ChangeBody lastWords) {
        boolean published = session.doReturningWork(connection -> isPublished(connection, lastWords));
        if (published) {
            put(session, lastWords, null, true);
        }
    }

    private void put(StatelessSession session, ChangeBody body, @Nullable String stationId, boolean removed) {
        String json = codec.toBody(body).toString();
        session.doWork(connection -> {
            long position = advance(connection);
            if (!update(connection, position, body, json, removed)) {
                insert(connection, position, body, json, stationId);
            }
        });
    }

    /**
     * The documents of a kind that have an id, alone or with a station's behind it.
     *
     * @param mark between the id and a station's in a document's id
     * @return the only station of each by the document's id, empty for all; those removed are not in it
     */
    public Map<String, String> documents(StatelessSession session, String kind, String id, char mark) {
        String sql = "select document_id, station_id from feed"
                + " where kind = ? and (document_id = ? or document_id like ?) and not removed";
        return session.doReturningWork(connection -> {
            Map<String, String> stations = new HashMap<>();
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setString(1, kind);
                query.setString(2, id);
                query.setString(3, id + mark + "%");
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        String station = rows.getString(2);
                        stations.put(rows.getString(1), station == null ? "" : station);
                    }
                }
            }
            return stations;
        });
    }

    /** Gives a document, that was for one station, to all when it is published next; in the caller's transaction. */
    public void widen(StatelessSession session, String kind, String id) {
        session.doWork(connection -> {
            String sql = "update feed set station_id = null where kind = ? and document_id = ?";
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setString(1, kind);
                update.setString(2, id);
                update.executeUpdate();
            }
        });
    }

    /**
     * Begins a new epoch of the feed, in the caller's transaction: every kiosk will load everything again and drop what
     * HQ no longer has. To be called whenever HQ's documents may have gone back in time: after it was restored from a
     * backup.
     *
     * @param epoch never used before
     */
    public void renewEpoch(StatelessSession session, UUID epoch) {
        setEpoch(session, epoch, "update feed_head set epoch = ? where id = 1");
    }

    /** Begins the first epoch if none has begun, in the caller's transaction. */
    public void ensureEpoch(StatelessSession session, UUID epoch) {
        setEpoch(session, epoch, "update feed_head set epoch = ? where id = 1 and epoch is null");
    }

    private static void setEpoch(StatelessSession session, UUID epoch, String sql) {
        session.doWork(connection -> {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setObject(1, epoch);
                update.executeUpdate();
            }
        });
    }

    private static boolean isPublished(Connection connection, ChangeBody body) throws SQLException {
        String sql = "select 1 from feed where kind = ? and document_id = ? and not removed";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, body.kind());
            query.setString(2, body.documentId());
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    private static long advance(Connection connection) throws SQLException {
        String lock = "update feed_head set position = position + 1 where id = 1";
        try (PreparedStatement update = connection.prepareStatement(lock)) {
            update.executeUpdate();
            return FeedHead.read(connection).position();
        }
    }

    private static boolean update(Connection connection, long position, ChangeBody body, String json, boolean removed)
            throws SQLException {
        String sql = "update feed set position = ?, body = ?, removed = ? where kind = ? and document_id = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, position);
            update.setString(2, json);
            update.setBoolean(3, removed);
            update.setString(4, body.kind());
            update.setString(5, body.documentId());
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
