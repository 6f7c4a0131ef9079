package org.reststop.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.reststop.sync.NoticeChange;
import org.reststop.sync.WireCodec;

/** The SQL of {@code feed_document}, which documents came by which full load, and of {@code unknown_change}. */
final class FeedDocuments {
    /** A document's kind and its id within it. */
    record Key(String kind, String id) {}

    /** A document that no version so far could read. */
    record Raw(Key key, String body) {}

    private final Connection connection;

    FeedDocuments(Connection connection) {
        this.connection = connection;
    }

    /** Whether a document came in a load, or after it and before the next. */
    boolean isOf(Key key, long load) throws SQLException {
        String sql = "select 1 from feed_document where kind = ? and document_id = ? and loaded_in = ?";
        try (PreparedStatement select = prepare(sql, key)) {
            select.setLong(3, load);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Whether HQ has sent a document and not removed it. */
    boolean isNoted(Key key) throws SQLException {
        String sql = "select 1 from feed_document where kind = ? and document_id = ?";
        try (PreparedStatement select = prepare(sql, key);
                ResultSet row = select.executeQuery()) {
            return row.next();
        }
    }

    /** Whether HQ has sent a document, for all or for one station, and not removed it. */
    boolean isNotedAnywhere(String kind, String id) throws SQLException {
        String sql = "select 1 from feed_document where kind = ? and (document_id = ? or document_id like ?)";
        try (PreparedStatement select = prepare(sql, new Key(kind, id))) {
            select.setString(3, id + NoticeChange.Published.AT + "%");
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    void note(Key key, long load) throws SQLException {
        String sql = "merge into feed_document (kind, document_id, loaded_in) key (kind, document_id) values (?, ?, ?)";
        try (PreparedStatement merge = prepare(sql, key)) {
            merge.setLong(3, load);
            merge.executeUpdate();
        }
    }

    void forget(Key key) throws SQLException {
        try (PreparedStatement delete = prepare("delete from feed_document where kind = ? and document_id = ?", key)) {
            delete.executeUpdate();
        }
    }

    /** The documents that came in earlier loads only. */
    List<Key> before(long load) throws SQLException {
        String sql = "select kind, document_id from feed_document where loaded_in < ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, load);
            List<Key> keys = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    keys.add(new Key(rows.getString(1), rows.getString(2)));
                }
            }
            return keys;
        }
    }

    void keepRaw(Key key, String body) throws SQLException {
        String sql = "merge into unknown_change (kind, document_id, body) key (kind, document_id) values (?, ?, ?)";
        try (PreparedStatement merge = prepare(sql, key)) {
            merge.setString(3, body);
            merge.executeUpdate();
        }
    }

    void forgetRaw(Key key) throws SQLException {
        String sql = "delete from unknown_change where kind = ? and document_id = ?";
        try (PreparedStatement delete = prepare(sql, key)) {
            delete.executeUpdate();
        }
    }

    /** What is kept raw though this version knows its kind. */
    List<Raw> understandable() throws SQLException {
        List<Raw> found = new ArrayList<>();
        String sql = "select kind, document_id, body from unknown_change order by kind, document_id";
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                if (WireCodec.knowsChange(rows.getString(1))) {
                    found.add(new Raw(new Key(rows.getString(1), rows.getString(2)), rows.getString(3)));
                }
            }
        }
        return found;
    }

    private PreparedStatement prepare(String sql, Key key) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setString(1, key.kind());
        statement.setString(2, key.id());
        return statement;
    }
}
