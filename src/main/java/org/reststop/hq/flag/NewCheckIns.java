package org.reststop.hq.flag;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.reststop.sync.Fact;
import org.reststop.sync.PersonFact;
import org.reststop.sync.WireCodec;

/**
 * The check-ins that were not looked at yet, by how far each kiosk's store is held without a gap and how far it was
 * looked through. The intake writes nothing for this, and nothing that it commits is passed over.
 */
final class NewCheckIns {
    private static final String STORES = "select s.kiosk_id, s.incarnation, coalesce(w.looked_seq, 0),"
            + " s.acknowledged_seq, coalesce(s.clock_offset_ms, 0), w.looked_seq is null from kiosk_store s"
            + " left join badge_watch w on w.kiosk_id = s.kiosk_id and w.incarnation = s.incarnation"
            + " where s.acknowledged_seq > coalesce(w.looked_seq, 0) order by s.kiosk_id, s.incarnation limit 20";
    private static final String FACTS = "select id, seq, station_id, version, at, received_at, body from fact"
            + " where incarnation = ? and kiosk_id = ? and seq > ? and seq <= ? and type = ? order by seq limit ?";
    private static final String INSERT = "insert into badge_watch (looked_seq, kiosk_id, incarnation) values (?, ?, ?)";
    private static final String UPDATE = "update badge_watch set looked_seq = ? where kiosk_id = ? and incarnation = ?";

    /** A kiosk that was away for longer has an impossible clock. */
    private static final Duration LONGEST_AWAY = Duration.ofDays(100);

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final Connection connection;
    private final WireCodec codec;

    NewCheckIns(Connection connection, WireCodec codec) {
        this.connection = connection;
        this.codec = codec;
    }

    /** A store that holds more than was looked through. */
    record Behind(UUID kiosk, UUID incarnation, long looked, long held, Duration clockOffset, boolean unheardOf) {}

    /** @param looked how far the store is looked through with these uses */
    record Part(List<BadgeUse> uses, long looked) {}

    List<Behind> behind() throws SQLException {
        List<Behind> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(STORES);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(new Behind(
                        rows.getObject(1, UUID.class),
                        rows.getObject(2, UUID.class),
                        rows.getLong(3),
                        rows.getLong(4),
                        Duration.ofMillis(rows.getLong(5)),
                        rows.getBoolean(6)));
            }
        }
        return found;
    }

    /** The next check-ins of a store, at most {@code max}; those at an unbelievable time are left out. */
    Part next(Behind store, int max) throws SQLException {
        List<BadgeUse> uses = new ArrayList<>();
        int read = 0;
        long last = store.looked();
        try (PreparedStatement query = connection.prepareStatement(FACTS)) {
            query.setObject(1, store.incarnation());
            query.setObject(2, store.kiosk());
            query.setLong(3, store.looked());
            query.setLong(4, store.held());
            query.setString(5, PersonFact.CheckedIn.TYPE);
            query.setInt(6, max);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    read++;
                    last = rows.getLong(2);
                    use(rows, store).forEach(uses::add);
                }
            }
        }
        return new Part(uses, read < max ? store.held() : last);
    }

    private Stream<BadgeUse> use(ResultSet row, Behind store) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        Instant told = row.getObject(5, OffsetDateTime.class).toInstant();
        Instant received = row.getObject(6, OffsetDateTime.class).toInstant();
        Instant at = told.plus(store.clockOffset());
        boolean believable = !at.isAfter(received.plus(TOLERANCE)) && at.isAfter(received.minus(LONGEST_AWAY));
        Fact fact = new Fact(
                row.getLong(2), id, PersonFact.CheckedIn.TYPE, row.getInt(4), told, codec.parse(row.getString(7)));
        String station = row.getString(3);
        return codec
                .readFact(fact)
                .filter(body -> believable)
                .map(PersonFact.CheckedIn.class::cast)
                // A work card is no badge of ours: all of them have the number 0.
                .filter(body -> body.badgeSerial() != 0)
                .map(body -> new BadgeUse(
                        new BadgeUse.Key(body.badgeSerial(), at, id),
                        body.personId(),
                        station,
                        store.kiosk(),
                        body.phoneCounter()))
                .stream();
    }

    void save(Behind store, long looked) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(store.unheardOf() ? INSERT : UPDATE)) {
            write.setLong(1, looked);
            write.setObject(2, store.kiosk());
            write.setObject(3, store.incarnation());
            write.executeUpdate();
        }
    }
}
