package org.reststop.hq.intake;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.reststop.store.RowWriter;
import org.reststop.sync.Fact;

/** The intake's SQL, within one transaction: the same for H2 and PostgreSQL, as many rows at a time as each likes best. */
final class IntakeTables {
    private static final List<String> FACT = List.of(
            "id",
            "station_id",
            "kiosk_id",
            "incarnation",
            "seq",
            "type",
            "version",
            "at",
            "received_at",
            "body",
            "understood");
    private static final List<String> UNREAD = List.of("station_id", "id", "type", "version");
    private static final String INSERT_QUARANTINE = "insert into quarantine (id, kiosk_id, incarnation, seq,"
            + " received_at, reason, fact) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String FACT_COLUMNS = "select kiosk_id, incarnation, seq, id, type, version, body from fact";
    private static final String OF_STORE = " where kiosk_id = ? and incarnation = ?";

    /** The bounds tell the database in which months to look. */
    private static final String OF_IDS = " where station_id = ? and id = any (?) and id >= ? and id <= ?";

    /** The SQL state of a row whose key is there already. */
    static final String TAKEN = "23505";

    private final Connection connection;
    private final Sender sender;
    private final Instant received;
    private final MeaningTables meanings;

    IntakeTables(Connection connection, Sender sender, Instant received) {
        this.connection = connection;
        this.sender = sender;
        this.received = received;
        this.meanings = new MeaningTables(connection, sender, received);
    }

    /** How far the sender's facts are held; other exchanges of the same store wait until the transaction ends. */
    long lockAcknowledged() throws SQLException {
        String sql = "select acknowledged_seq from kiosk_store" + OF_STORE + " for update";
        try (PreparedStatement query = prepareOfStore(sql);
                ResultSet rows = query.executeQuery()) {
            if (rows.next()) {
                return rows.getLong(1);
            }
        }
        String insert = "insert into kiosk_store (kiosk_id, incarnation, acknowledged_seq, first_seen_at)"
                + " values (?, ?, 0, ?)";
        try (PreparedStatement update = prepareOfStore(insert)) {
            update.setObject(3, utc(received));
            update.executeUpdate();
        }
        return 0;
    }

    void saveAcknowledged(long seq) throws SQLException {
        String sql = "update kiosk_store set acknowledged_seq = ?, clock_offset_ms = ?" + OF_STORE;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, seq);
            update.setLong(2, sender.clockOffset().toMillis());
            update.setObject(3, sender.kiosk());
            update.setObject(4, sender.incarnation());
            update.executeUpdate();
        }
    }

    /** What is held of the arriving ids, and of the seqs of repeats that these do not settle. */
    Known known(List<Arrival> arrivals, long acknowledged) throws SQLException {
        List<UUID> ids = arrivals.stream()
                .flatMap(arrival -> arrival.fact() instanceof Incoming.Sound sound
                        ? Stream.of(sound.fact().id())
                        : Stream.of())
                .sorted(IntakeTables::compare)
                .toList();
        Map<UUID, StoredFact> byId = ids.isEmpty() ? Map.of() : factsById(ids);
        // A fresh seq may repeat within one exchange, so what was put aside before matters only to old seqs.
        List<Long> seqs = arrivals.stream()
                .filter(arrival -> arrival.seq() <= acknowledged && !isSettled(arrival, byId))
                .map(Arrival::seq)
                .toList();
        return seqs.isEmpty() ? new Known(Map.of(), byId, Map.of()) : new Known(factsBySeq(seqs), byId, aside(seqs));
    }

    /** Most repeats are whole exchanges whose answer was lost: each of their ids is held under its own number. */
    private boolean isSettled(Arrival arrival, Map<UUID, StoredFact> byId) {
        if (!(arrival.fact() instanceof Incoming.Sound sound)) {
            return false;
        }
        StoredFact stored = byId.get(sound.fact().id());
        return stored != null && stored.isNumbered(sender, arrival.seq()) && sound.is(stored);
    }

    /** As databases compare: without a sign. */
    private static int compare(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }

    /** @param ids sorted */
    private Map<UUID, StoredFact> factsById(List<UUID> ids) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(FACT_COLUMNS + OF_IDS)) {
            query.setString(1, sender.stationId());
            query.setArray(2, array("uuid", ids));
            query.setObject(3, ids.getFirst());
            query.setObject(4, ids.getLast());
            return facts(query, StoredFact::id);
        }
    }

    private Map<Long, StoredFact> factsBySeq(List<Long> seqs) throws SQLException {
        try (PreparedStatement query = prepareOfStore(FACT_COLUMNS + OF_STORE + " and seq = any (?)")) {
            query.setArray(3, array("bigint", seqs));
            return facts(query, StoredFact::seq);
        }
    }

    private static <K> Map<K, StoredFact> facts(PreparedStatement query, Function<StoredFact, K> key)
            throws SQLException {
        Map<K, StoredFact> found = new HashMap<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                StoredFact fact = new StoredFact(
                        rows.getObject(1, UUID.class),
                        rows.getObject(2, UUID.class),
                        rows.getLong(3),
                        rows.getObject(4, UUID.class),
                        rows.getString(5),
                        rows.getInt(6),
                        rows.getString(7));
                found.put(key.apply(fact), fact);
            }
        }
        return found;
    }

    private Map<Long, List<Quarantined>> aside(List<Long> seqs) throws SQLException {
        Map<Long, List<Quarantined>> found = new HashMap<>();
        String sql = "select id, seq, reason, fact from quarantine" + OF_STORE + " and seq = any (?)";
        try (PreparedStatement query = prepareOfStore(sql)) {
            query.setArray(3, array("bigint", seqs));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Quarantined put = new Quarantined(
                            rows.getObject(1, UUID.class), rows.getLong(2), rows.getString(3), rows.getString(4));
                    found.computeIfAbsent(put.seq(), seq -> new ArrayList<>()).add(put);
                }
            }
        }
        return found;
    }

    /** Stores facts and what they tell of; false, and nothing is stored, if the id of one of them is taken. */
    boolean insertFacts(List<Incoming.Sound> facts) throws SQLException {
        if (facts.isEmpty()) {
            return true;
        }
        Savepoint before = connection.setSavepoint();
        try (RowWriter rows = RowWriter.into(connection, "fact", FACT)) {
            for (Incoming.Sound sound : facts) {
                addFact(rows, sound);
            }
            rows.finish();
        } catch (SQLException e) {
            if (!TAKEN.equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(before);
            return false;
        }
        connection.releaseSavepoint(before);
        insertUnread(facts);
        meanings.insert(facts);
        return true;
    }

    private void addFact(RowWriter rows, Incoming.Sound sound) throws SQLException {
        rows.id(sound.fact().id())
                .text(sender.stationId())
                .id(sender.kiosk())
                .id(sender.incarnation())
                .number(sound.seq())
                .text(sound.fact().type())
                .whole(sound.fact().version())
                .moment(sound.fact().at())
                .moment(received)
                .text(sound.body())
                .truth(sound.meaning().isPresent())
                .endRow();
    }

    /** Those that an upgrade may read. */
    private void insertUnread(List<Incoming.Sound> facts) throws SQLException {
        List<Incoming.Sound> unread =
                facts.stream().filter(sound -> sound.meaning().isEmpty()).toList();
        if (unread.isEmpty()) {
            return;
        }
        try (RowWriter rows = RowWriter.into(connection, "unread_fact", UNREAD)) {
            for (Incoming.Sound sound : unread) {
                Fact fact = sound.fact();
                rows.text(sender.stationId())
                        .id(fact.id())
                        .text(fact.type())
                        .whole(fact.version())
                        .endRow();
            }
            rows.finish();
        }
    }

    void insertQuarantine(List<Quarantined> facts) throws SQLException {
        if (facts.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT_QUARANTINE)) {
            for (Quarantined put : facts) {
                insert.setObject(1, put.id());
                insert.setObject(2, sender.kiosk());
                insert.setObject(3, sender.incarnation());
                insert.setLong(4, put.seq());
                insert.setObject(5, utc(received));
                insert.setString(6, put.reason());
                insert.setString(7, put.raw());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private PreparedStatement prepareOfStore(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setObject(1, sender.kiosk());
        statement.setObject(2, sender.incarnation());
        return statement;
    }

    private Array array(String type, List<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
