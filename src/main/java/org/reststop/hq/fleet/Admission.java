package org.reststop.hq.fleet;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reststop.hq.fleet.Admitted.Credential;
import org.reststop.hq.fleet.Admitted.Feed;
import org.reststop.store.Store;

/**
 * Lets kiosks in. The database is asked each time, so that a revocation counts from the next exchange on whatever node
 * it was made at; the same look brings what an idle exchange is answered with.
 */
final class Admission {
    private static final String LOOK = "select k.station_id, k.revoked_at, h.position, h.epoch, s.incarnation,"
            + " s.acknowledged_seq, w.sync_ordered_at, w.least_seconds, " + Proofs.COLUMNS
            + " from kiosk k cross join feed_head h left join kiosk_wish w on w.kiosk_id = k.id left join kiosk_store s on s.kiosk_id = k.id where k.id = ?";

    private final Store store;

    Admission(Store store) {
        this.store = store;
    }

    /** Empty if the secret is wrong or the kiosk was revoked. */
    Optional<Admitted> admit(String secret) {
        return Secrets.claimed(secret).flatMap(id -> store.look(connection -> look(connection, id, secret)));
    }

    private static Optional<Admitted> look(Connection connection, UUID id, String secret) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LOOK)) {
            query.setObject(1, id);
            try (ResultSet rows = query.executeQuery()) {
                if (!rows.next() || rows.getObject(2) != null) {
                    return Optional.empty();
                }
                Standing standing = Proofs.read(rows, 9);
                byte[] hash = Secrets.hash(secret);
                if (!standing.knows(hash)) {
                    return Optional.empty();
                }
                String station = rows.getString(1);
                long head = rows.getLong(3);
                UUID epoch = rows.getObject(4, UUID.class);
                Wish wish = new Wish(rows.getObject(7) != null, Duration.ofSeconds(rows.getInt(8)));
                Map<UUID, Long> acknowledged = new HashMap<>();
                do {
                    UUID incarnation = rows.getObject(5, UUID.class);
                    if (incarnation != null) {
                        acknowledged.put(incarnation, rows.getLong(6));
                    }
                } while (rows.next());
                Feed feed = new Feed(head, epoch);
                return Optional.of(new Admitted(id, station, feed, acknowledged, new Credential(hash, standing), wish));
            }
        }
    }
}
