package org.reststop.hq.open311;

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
import org.jspecify.annotations.Nullable;
import org.reststop.domain.need.NeedState;
import org.reststop.hq.ledger.Actor;
import org.reststop.store.Store;

/**
 * What came to pass with the needs that another program may see, the oldest first. Of those that it has brought it reads
 * what their authors were told, of the public ones only how far they are. What authors wrote is told to nobody but the
 * program that brought those words as an update, which knows them by their number. Of a need that was merged they hear
 * what became since of the one that it is told with. Waits for the database.
 */
final class Updates {
    /** What whoever brought a need reads of. */
    private static final String TOLD =
            "('accept', 'assign', 'work', 'wait', 'answer', 'finish', 'rate', 'reopen', 'decline', 'refer', 'merge',"
                    + " 'unmerge', 'add-words')";

    /** What says how far a need is. */
    private static final String STEPS = "('accept', 'assign', 'work', 'wait', 'finish', 'rate', 'reopen', 'decline',"
            + " 'refer', 'merge', 'unmerge')";

    /** What is heard of the need that another is told with: what staff did. */
    private static final String HEARD =
            "('accept', 'assign', 'work', 'wait', 'answer', 'finish', 'rate', 'reopen'," + " 'decline', 'refer')";

    private static final String COLUMNS =
            "select n.station_id, n.id, e.need_id as teller, e.number, e.at, e.state, e.words, e.actor_kind, r.key_id,"
                    + " u.update_id from need_event e";

    private static final String KEYS =
            " left join open311_request r on r.station_id = n.station_id and r.need_id = n.id"
                    + " left join open311_update u on u.station_id = e.station_id and u.need_id = e.need_id"
                    + " and u.number = e.number";

    private static final String SEEN = COLUMNS + " join need n on n.station_id = e.station_id and n.id = e.need_id"
            + KEYS + " where e.at between ? and ? and (r.key_id = ? and e.act in " + TOLD
            + " and (e.act <> 'add-words' or u.update_id is not null) or n.visibility = 'PUBLIC' and e.act in " + STEPS
            + ")";

    private static final String OVERHEARD =
            COLUMNS + " join need n on n.station_id = e.station_id and n.merged_into = e.need_id" + KEYS
                    + " where e.at between ? and ? and r.key_id = ? and e.act in " + HEARD
                    + " and e.actor_kind <> 'AUTHOR' and e.at >= " + Report.MERGED_AT;

    private final Store store;

    Updates(Store store) {
        this.store = store;
    }

    /**
     * What came to pass within some time; of the needs that the key has brought first.
     *
     * @param key of whoever asks; null for everybody
     * @param station the only one that is asked for; empty for all
     * @param need the only one that is asked for; empty for all
     */
    List<Update> find(
            Search.Span span, @Nullable UUID key, Optional<String> station, Optional<UUID> need, Search.Page page) {
        String narrow =
                (station.isPresent() ? " and n.station_id = ?" : "") + (need.isPresent() ? " and n.id = ?" : "");
        String sql = "select * from (" + SEEN + narrow + " union all " + OVERHEARD + narrow
                + ") f order by case when f.key_id = ? then 0 else 1 end, f.at, f.id, f.number limit " + page.most()
                + " offset " + page.skipped();
        // Else a key that nobody has.
        UUID own = key == null ? new UUID(0, 0) : key;
        List<Object> values = new ArrayList<>();
        for (int side = 0; side < 2; side++) {
            values.add(span.from().atOffset(ZoneOffset.UTC));
            values.add(span.to().atOffset(ZoneOffset.UTC));
            values.add(own);
            station.ifPresent(values::add);
            need.ifPresent(values::add);
        }
        values.add(own);
        return read(sql, values, key);
    }

    private List<Update> read(String sql, List<Object> values, @Nullable UUID key) {
        return store.look(connection -> {
            List<Update> found = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.size(); i++) {
                    query.setObject(i + 1, values.get(i));
                }
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(update(rows, key));
                    }
                }
            }
            return found;
        });
    }

    private static Update update(ResultSet row, @Nullable UUID key) throws SQLException {
        boolean own = key != null && key.equals(row.getObject("key_id", UUID.class));
        boolean known = row.getString("update_id") != null
                || Actor.Kind.valueOf(row.getString("actor_kind")) != Actor.Kind.AUTHOR;
        OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
        return new Update(
                row.getString("station_id"),
                row.getObject("id", UUID.class),
                row.getObject("teller", UUID.class),
                row.getInt("number"),
                at == null ? Instant.EPOCH : at.toInstant(),
                NeedState.valueOf(row.getString("state")),
                own && known ? row.getString("words") : "");
    }
}
