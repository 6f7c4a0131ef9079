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
import org.reststop.sync.FactBody;

/** The intake's SQL, within one transaction: the same for H2 and PostgreSQL, in batches that PostgreSQL's driver makes multi-row. */
final class IntakeTables {
    private static final String INSERT_FACT = "insert into fact (id, station_id, kiosk_id, incarnation, seq, type,"
            + " version, at, received_at, body, understood) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String INSERT_UNREAD =
            "insert into unread_fact (station_id, id, type, version) values (?, ?, ?, ?)";
    private static final String INSERT_CHECK_IN =
            "insert into check_in (id, station_id, person_id, badge_serial, at) values (?, ?, ?, ?, ?)";
    private static final String INSERT_READ = "insert into notice_read (station_id, person_id, notice_id, at)"
            + " select cast(? as varchar), cast(? as bigint), cast(? as uuid), cast(? as timestamp(6) with time zone)"
            + " where not exists"
            + " (select 1 from notice_read where station_id = ? and person_id = ? and notice_id = ?)";
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
    private final OffsetDateTime received;
    private final BelievableTime time;

    IntakeTables(Connection connection, Sender sender, Instant received) {
        this.connection = connection;
        this.sender = sender;
        this.received = utc(received);
        this.time = new BelievableTime(sender.clockOffset(), received);
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
            update.setObject(3, received);
            update.executeUpdate();
        }
        return 0;
    }

    void saveAcknowledged(long seq) throws SQLException {
        String sql = "update kiosk_store set acknowledged_seq = ? where kiosk_id = ? and incarnation = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, seq);
            update.setObject(2, sender.kiosk());
            update.setObject(3, sender.incarnation());
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
        try (PreparedStatement fact = connection.prepareStatement(INSERT_FACT)) {
            for (Incoming.Sound sound : facts) {
                addFact(fact, sound);
            }
            fact.executeBatch();
        } catch (SQLException e) {
            if (!TAKEN.equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(before);
            return false;
        }
        connection.releaseSavepoint(before);
        insertUnread(facts);
        insertMeanings(facts);
        return true;
    }

    /** Fills the tables that facts tell of. */
    void insertMeanings(List<Incoming.Sound> facts) throws SQLException {
        try (PreparedStatement checkIn = connection.prepareStatement(INSERT_CHECK_IN);
                PreparedStatement read = connection.prepareStatement(INSERT_READ)) {
            for (Incoming.Sound sound : facts) {
                switch (sound.meaning().orElse(null)) {
                    case FactBody.CheckedIn body -> addCheckIn(checkIn, sound, body);
                    case FactBody.NoticeOpened body -> addRead(read, sound, body);
                    case FactBody.NoticeEdited body -> {}
                    case FactBody.PersonRegistered body -> {}
                    case null -> {}
                }
            }
            checkIn.executeBatch();
            read.executeBatch();
        }
    }

    /** Those that an upgrade may read. */
    private void insertUnread(List<Incoming.Sound> facts) throws SQLException {
        List<Incoming.Sound> unread =
                facts.stream().filter(sound -> sound.meaning().isEmpty()).toList();
        if (unread.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT_UNREAD)) {
            for (Incoming.Sound sound : unread) {
                insert.setString(1, sender.stationId());
                insert.setObject(2, sound.fact().id());
                insert.setString(3, sound.fact().type());
                insert.setInt(4, sound.fact().version());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void addFact(PreparedStatement insert, Incoming.Sound sound) throws SQLException {
        insert.setObject(1, sound.fact().id());
        insert.setString(2, sender.stationId());
        insert.setObject(3, sender.kiosk());
        insert.setObject(4, sender.incarnation());
        insert.setLong(5, sound.seq());
        insert.setString(6, sound.fact().type());
        insert.setInt(7, sound.fact().version());
        insert.setObject(8, utc(sound.fact().at()));
        insert.setObject(9, received);
        insert.setString(10, sound.body());
        insert.setBoolean(11, sound.meaning().isPresent());
        insert.addBatch();
    }

    private void addCheckIn(PreparedStatement insert, Incoming.Sound sound, FactBody.CheckedIn body)
            throws SQLException {
        insert.setObject(1, sound.fact().id());
        insert.setString(2, body.stationId());
        insert.setLong(3, body.personId());
        insert.setLong(4, body.badgeSerial());
        insert.setObject(5, utc(time.of(sound.fact().at())));
        insert.addBatch();
    }

    private void addRead(PreparedStatement insert, Incoming.Sound sound, FactBody.NoticeOpened body)
            throws SQLException {
        insert.setString(1, sender.stationId());
        insert.setLong(2, body.personId());
        insert.setObject(3, body.noticeId());
        insert.setObject(4, utc(time.of(sound.fact().at())));
        insert.setString(5, sender.stationId());
        insert.setLong(6, body.personId());
        insert.setObject(7, body.noticeId());
        insert.addBatch();
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
                insert.setObject(5, received);
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
