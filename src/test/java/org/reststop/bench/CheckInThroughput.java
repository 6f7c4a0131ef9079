package org.reststop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.reststop.domain.UuidV7;
import org.reststop.domain.checkin.CheckInOutcome;
import org.reststop.kiosk.checkin.BadgeRecognizer;
import org.reststop.kiosk.checkin.CheckInDesk;
import org.reststop.kiosk.checkin.Place;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;
import org.reststop.testing.Badges;

/** Check-ins through the desk, and the same two rows written by JDBC alone. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@SuppressWarnings("NullAway.Init")
public class CheckInThroughput {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int PEOPLE = 2000;

    /** A desk over a store of its own, and badges of many people. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init")
    public static class Desk {
        @Param("target/bench")
        String folder;

        private KioskStore store;
        private CheckInDesk desk;
        private final String[] badges = new String[PEOPLE];
        private int next;

        @Setup
        public void open() throws IOException {
            Clock clock = Clock.systemUTC();
            UuidV7 ids = new UuidV7(clock, new SecureRandom());
            store = KioskStores.open(Files.createTempDirectory(Path.of(folder), "desk"), clock, ids);
            Badges issuer = new Badges(1);
            store.write(tx -> tx.session().insert(issuer.key()));
            LocalDate today = LocalDate.now(ZONE);
            for (int i = 0; i < PEOPLE; i++) {
                badges[i] = issuer.courier(i, i, today);
            }
            desk = new CheckInDesk(
                    store, new BadgeRecognizer(ZONE), new Place("bench", ZONE, Duration.ZERO), clock, ids);
        }

        @TearDown
        public void close() {
            store.close();
        }

        String nextBadge() {
            next = (next + 1) % PEOPLE;
            return badges[next];
        }
    }

    /** H2 and nothing else, with tables of the same columns. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init")
    public static class Bare {
        @Param("target/bench")
        String folder;

        private Connection connection;
        private PreparedStatement checkIn;
        private PreparedStatement outbox;
        private Statement checkpoint;
        private long seq;

        @Setup(Level.Trial)
        public void open() throws SQLException, IOException {
            Path file = Files.createTempDirectory(Path.of(folder), "bare").resolve("bare");
            connection = DriverManager.getConnection("jdbc:h2:" + file.toAbsolutePath());
            checkpoint = connection.createStatement();
            checkpoint.execute("create table check_in (id uuid primary key, station_id varchar(32), person_id bigint,"
                    + " badge_serial bigint, at timestamp(6) with time zone)");
            checkpoint.execute("create table outbox (seq bigint primary key, id uuid unique, type varchar(64),"
                    + " version integer, at timestamp(6) with time zone, body varchar)");
            connection.setAutoCommit(false);
            checkIn = connection.prepareStatement("insert into check_in values (?, 'bench', ?, ?, ?)");
            outbox = connection.prepareStatement("insert into outbox values (?, ?, 'check-in', 1, ?, ?)");
        }

        @TearDown
        public void close() throws SQLException {
            connection.close();
        }

        void commit() throws SQLException {
            UUID id = UUID.randomUUID();
            OffsetDateTime now = OffsetDateTime.now(ZONE);
            checkIn.setObject(1, id);
            checkIn.setLong(2, seq % PEOPLE);
            checkIn.setLong(3, seq % PEOPLE);
            checkIn.setObject(4, now);
            checkIn.executeUpdate();
            outbox.setLong(1, ++seq);
            outbox.setObject(2, id);
            outbox.setObject(3, now);
            outbox.setString(4, "{\"stationId\":\"bench\",\"personId\":1,\"badgeSerial\":1}");
            outbox.executeUpdate();
            connection.commit();
        }

        void sync() throws SQLException {
            checkpoint.execute("checkpoint sync");
            connection.commit();
        }
    }

    @org.openjdk.jmh.annotations.Benchmark
    public CheckInOutcome checkInAtTheDesk(Desk state) {
        CheckInOutcome outcome = state.desk.checkIn(state.nextBadge());
        if (!(outcome instanceof CheckInOutcome.Welcomed)) {
            throw new IllegalStateException("not checked in: " + outcome.getClass());
        }
        return outcome;
    }

    @org.openjdk.jmh.annotations.Benchmark
    public void bareCommit(Bare state) throws SQLException {
        state.commit();
    }

    @org.openjdk.jmh.annotations.Benchmark
    public void bareCommitAndCheckpoint(Bare state) throws SQLException {
        state.commit();
        state.sync();
    }
}
