package org.reststop.hq.attachment;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.reststop.sync.Attachment;

/** The SQL of contents that nothing names any more, within one transaction. */
final class Unclaimed {
    private static final String NAMED = " from need_attachment n where n.sha256 = ";

    /** A fact that was put aside may still become a need. */
    private static final String ASIDE = "select 1 from quarantine q where q.fact like '%' || a.sha256 || '%'";

    private static final String OF_NOTICES = "select 1 from kept_medium m where m.sha256 = a.sha256";

    private final Connection connection;

    Unclaimed(Connection connection) {
        this.connection = connection;
    }

    /**
     * Takes from a need what was attached to it.
     *
     * @return the names of the contents that no other need names, nor a notice
     */
    List<String> letGo(String stationId, UUID need) throws SQLException {
        String where = " from need_attachment where station_id = ? and need_id = ?";
        List<String> names = names("select distinct sha256" + where, stationId, need);
        change("delete" + where, stationId, need);
        List<String> gone = new ArrayList<>();
        for (String name : names) {
            boolean named = !names("select n.sha256" + NAMED + "?", name).isEmpty()
                    || !names("select sha256 from kept_medium where sha256 = ?", name)
                            .isEmpty();
            if (!named) {
                gone.add(name);
            }
        }
        return gone;
    }

    /** Gives a need one more; false if it has that one. The caller holds the need's row. */
    boolean claim(String stationId, UUID need, Attachment attachment) throws SQLException {
        String of = " from need_attachment where station_id = ? and need_id = ?";
        if (names("select sha256" + of, stationId, need).contains(attachment.sha256())) {
            return false;
        }
        change(
                "insert into need_attachment (station_id, need_id, number, sha256, media_type, bytes)"
                        + " select cast(? as varchar), cast(? as uuid), coalesce(max(number), 0) + 1,"
                        + " cast(? as varchar), cast(? as varchar), cast(? as bigint)" + of,
                stationId,
                need,
                attachment.sha256(),
                attachment.mediaType(),
                attachment.bytes(),
                stationId,
                need);
        return true;
    }

    /** The names of those that came before some time and that neither a need names nor a fact that was put aside. */
    List<String> since(Instant time) throws SQLException {
        return names(
                "select distinct a.sha256 from attachment a where a.received_at < ? and not exists (select 1" + NAMED
                        + "a.sha256) and not exists (" + ASIDE + ") and not exists (" + OF_NOTICES + ")",
                time.atOffset(ZoneOffset.UTC));
    }

    /** Notes that a content is nobody's. */
    void drop(String sha256) throws SQLException {
        change("delete from attachment where sha256 = ?", sha256);
    }

    private List<String> names(String sql, Object... values) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            bind(query, values);
            List<String> names = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        }
    }

    private void change(String sql, Object... values) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(sql)) {
            bind(change, values);
            change.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
