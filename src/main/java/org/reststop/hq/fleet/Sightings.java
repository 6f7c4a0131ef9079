package org.reststop.hq.fleet;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.StatelessSession;
import org.reststop.store.Store;

/**
 * When kiosks were last heard of. These are figures, no facts: those of idle exchanges are gathered and written together
 * now and then, which spares each of them a transaction; a node that dies takes those it had gathered with it. Safe to
 * call from any thread.
 */
final class Sightings {
    private static final String UPDATE = "update kiosk set last_seen_at = case when last_seen_at > ? then last_seen_at"
            + " else ? end, clock_offset_ms = ?, queued = ?, feed_cursor = ?, protocol = ? where id = ?";
    private static final String UNLESS_NEWER = " and (last_seen_at is null or last_seen_at <= ?)";

    private final Store store;
    private final InstantSource clock;
    private final Map<UUID, Seen> gathered = new ConcurrentHashMap<>();

    private record Seen(UUID kiosk, Instant at, Fleet.Sighting sighting) {}

    Sightings(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Writes one, in the caller's transaction, and locks the kiosk's row. */
    void write(StatelessSession session, UUID kiosk, Fleet.Sighting sighting) {
        Seen seen = new Seen(kiosk, clock.instant(), sighting);
        session.doWork(connection -> {
            try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
                fill(update, seen);
                update.executeUpdate();
            }
        });
    }

    /** Keeps one in memory until the next {@link #flush}. */
    void gather(UUID kiosk, Fleet.Sighting sighting) {
        gathered.put(kiosk, new Seen(kiosk, clock.instant(), sighting));
    }

    /** Writes what was gathered. If that fails it is lost: the next exchanges tell the same again. */
    void flush() {
        List<Seen> all = new ArrayList<>();
        gathered.keySet().forEach(kiosk -> all.add(gathered.remove(kiosk)));
        if (all.isEmpty()) {
            return;
        }
        // In one order, so that two nodes that write of the same kiosks wait for each other and never both.
        all.sort((one, other) -> one.kiosk().compareTo(other.kiosk()));
        store.write(tx -> {
            tx.session().doWork(connection -> write(connection, all));
            return all.size();
        });
    }

    private static void write(Connection connection, List<Seen> all) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(UPDATE + UNLESS_NEWER)) {
            for (Seen seen : all) {
                fill(update, seen);
                update.setObject(8, seen.at().atOffset(ZoneOffset.UTC));
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static void fill(PreparedStatement update, Seen seen) throws SQLException {
        Fleet.Sighting sighting = seen.sighting();
        update.setObject(1, seen.at().atOffset(ZoneOffset.UTC));
        update.setObject(2, seen.at().atOffset(ZoneOffset.UTC));
        update.setLong(3, Duration.between(seen.at(), sighting.kioskTime()).toMillis());
        update.setLong(4, sighting.queued());
        update.setLong(5, sighting.cursor());
        update.setInt(6, sighting.protocol());
        update.setObject(7, seen.kiosk());
    }
}
