package org.reststop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.badge.BadgeKey;
import org.reststop.domain.station.Station;
import org.reststop.store.backup.BackupFile;
import org.reststop.store.backup.BackupWriter;
import org.reststop.store.backup.Manifest;
import org.reststop.store.backup.Progress;

/** HQ's store saved and brought back while it is open, on either database and from one to the other. */
class HqBackupTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00.123456Z");
    private static final String FACT = "insert into fact (id, station_id, kiosk_id, incarnation, seq, type, version,"
            + " at, received_at, body, understood) values (?, 'heping', ?, ?, ?, 'check-in', 1, ?, ?, ?, true)";
    private static final UUID KIOSK = new UUID(0x0199_0000_0000_7000L, 1L << 63);

    private static PostgresDatabase server;

    @TempDir
    Path temp;

    @BeforeAll
    static void start() throws Exception {
        server = ReadyStores.postgres();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private Store h2(String name) {
        return HqStores.open(new HqStores.Settings("jdbc:h2:" + temp.resolve(name), "sa", ""), List.of());
    }

    private static Store postgres() {
        return HqStores.open(server.settings(), List.of());
    }

    @Test
    void aBackupOfH2MovesIntoPostgresAndBackUnchanged() {
        try (Store old = h2("old");
                Store moved = postgres();
                Store back = h2("back")) {
            fill(old, 300);
            run(moved, "delete from kiosk");
            Manifest first = save(old, "first.zip");
            restore(moved, "first.zip");
            Manifest second = save(moved, "second.zip");
            restore(back, "second.zip");
            Manifest third = save(back, "third.zip");

            assertThat(rowsOf(second)).isEqualTo(rowsOf(first));
            assertThat(rowsOf(third)).isEqualTo(rowsOf(first));
            assertThat(facts(back)).isEqualTo(facts(old)).hasSize(300);
            assertThat(back.<byte[]>read(session -> session.createNativeQuery(
                                    "select public_key from badge_key where key_id = 3", byte[].class)
                            .getSingleResult()))
                    .isEqualTo(new byte[] {0, -1, 92, 9, 10});
            assertThat(back.<Station>read(session -> session.get(Station.class, "heping"))
                            .nameEn())
                    .isEqualTo("tab\there, \\N, line\nand \\ end\r");
        }
    }

    @Test
    void whoeverWritesDuringARestoreWaitsAndNothingOfTheOldIsLeft() throws Exception {
        for (Store store : List.of(h2("busy"), postgres())) {
            try (store) {
                fill(store, 100);
                save(store, "of-" + store.hashCode() + ".zip");
                CountDownLatch writing = new CountDownLatch(50);
                Thread others = Thread.ofVirtual().start(() -> {
                    for (int i = 0; i < 300; i++) {
                        addFact(store, new UUID(77, i), 10_000 + i);
                        writing.countDown();
                    }
                });
                writing.await();
                restore(store, "of-" + store.hashCode() + ".zip");
                others.join();

                // Those that came after the restore follow on one another; none from before has stayed.
                List<Long> later =
                        seqs(store).stream().filter(seq -> seq >= 10_000).toList();
                assertThat(later).hasSizeLessThanOrEqualTo(250);
                assertThat(later)
                        .isEqualTo(LongStream.range(10_300 - later.size(), 10_300)
                                .boxed()
                                .toList());
                assertThat(seqs(store)).hasSize(100 + later.size());
            }
        }
    }

    @Test
    void aRestoreThatFailsLeavesAllAsItWas() {
        for (Store store : List.of(h2("failing"), postgres())) {
            try (store) {
                fill(store, 10);
                save(store, "whole-" + store.hashCode() + ".zip");
                addFact(store, new UUID(78, 1), 99);
                HqBackups failing = new HqBackups(store, session -> {
                    throw new IllegalStateException("the power of words");
                });
                try (BackupFile backup = BackupFile.open(temp.resolve("whole-" + store.hashCode() + ".zip"))) {
                    assertThatThrownBy(() -> failing.restore(backup, Progress.NONE))
                            .hasMessage("the power of words");
                }
                assertThat(seqs(store)).hasSize(11);
            }
        }
    }

    @Test
    void kiosksThatAreKnownKeepTheirSecretsAndOthersComeBack() {
        for (Store store : List.of(h2("kiosks"), postgres())) {
            try (store) {
                fill(store, 1);
                UUID kept = addKiosk(store, "old secret");
                UUID lost = addKiosk(store, "other secret");
                save(store, "kiosks-" + store.hashCode() + ".zip");
                changeSecret(store, kept, "new secret");
                run(store, "delete from kiosk where id = '" + lost + "'");
                UUID later = addKiosk(store, "third secret");

                restore(store, "kiosks-" + store.hashCode() + ".zip");

                assertThat(secrets(store))
                        .containsEntry(kept, "new secret")
                        .containsEntry(lost, "other secret")
                        .containsEntry(later, "third secret");
            }
        }
    }

    private static UUID addKiosk(Store store, String secret) {
        UUID id = UUID.randomUUID();
        store.write(tx -> {
            tx.session().doWork(connection -> {
                try (PreparedStatement insert = connection.prepareStatement(
                        "insert into kiosk (id, station_id, name, secret_hash, enrolled_at) values (?, 'heping', 'k', ?,"
                                + " ?)")) {
                    insert.setObject(1, id);
                    insert.setBytes(2, secret.getBytes(StandardCharsets.UTF_8));
                    insert.setObject(3, NOW.atOffset(ZoneOffset.UTC));
                    insert.executeUpdate();
                }
            });
            return id;
        });
        return id;
    }

    private static void changeSecret(Store store, UUID kiosk, String secret) {
        store.write(tx -> tx.session().doReturningWork(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("update kiosk set secret_hash = ? where id = ?")) {
                update.setBytes(1, secret.getBytes(StandardCharsets.UTF_8));
                update.setObject(2, kiosk);
                return update.executeUpdate();
            }
        }));
    }

    private static void run(Store store, String sql) {
        store.write(tx -> tx.session().createNativeMutationQuery(sql).executeUpdate());
    }

    private static Map<UUID, String> secrets(Store store) {
        return store.read(session -> session.doReturningWork(connection -> {
            Map<UUID, String> secrets = new HashMap<>();
            try (PreparedStatement query = connection.prepareStatement("select id, secret_hash from kiosk");
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    secrets.put(rows.getObject(1, UUID.class), new String(rows.getBytes(2), StandardCharsets.UTF_8));
                }
            }
            return secrets;
        }));
    }

    private static void fill(Store store, int facts) {
        store.write(tx -> {
            tx.session().createNativeMutationQuery("delete from fact").executeUpdate();
            tx.session().createNativeMutationQuery("delete from kiosk").executeUpdate();
            tx.session().createNativeMutationQuery("delete from station").executeUpdate();
            tx.session().createNativeMutationQuery("delete from badge_key").executeUpdate();
            tx.session()
                    .insert(new Station(
                            "heping", "和平驿站", "tab\there, \\N, line\nand \\ end\r", ZoneId.of("Asia/Shanghai")));
            tx.session().insert(new BadgeKey(3, new byte[] {0, -1, 92, 9, 10}));
            return facts;
        });
        for (int i = 0; i < facts; i++) {
            addFact(store, new UUID(7, i), i);
        }
    }

    private static void addFact(Store store, UUID id, long seq) {
        store.write(tx -> {
            tx.session().doWork(connection -> insert(connection, id, seq));
            return id;
        });
    }

    private static void insert(Connection connection, UUID id, long seq) throws SQLException {
        OffsetDateTime now = NOW.atOffset(ZoneOffset.UTC);
        try (PreparedStatement insert = connection.prepareStatement(FACT)) {
            insert.setObject(1, id);
            insert.setObject(2, KIOSK);
            insert.setObject(3, KIOSK);
            insert.setLong(4, seq);
            insert.setObject(5, now);
            insert.setObject(6, now);
            insert.setString(7, "{\"text\":\"诉求 🏡 " + seq + "\"}");
            insert.executeUpdate();
        }
    }

    private Manifest save(Store store, String file) {
        return new HqBackups(store, session -> {})
                .write(
                        temp.resolve(file),
                        new BackupWriter.About(Manifest.HQ, null, NOW, HqBackups.LEFT_OUT, Map.of()),
                        Progress.NONE);
    }

    private void restore(Store store, String file) {
        try (BackupFile backup = BackupFile.open(temp.resolve(file))) {
            new HqBackups(store, session -> {}).restore(backup, Progress.NONE);
        }
    }

    private static Set<List<Object>> rowsOf(Manifest manifest) {
        Set<List<Object>> rows = new HashSet<>();
        manifest.tables().forEach(table -> rows.add(List.of(table.name(), table.rows())));
        return rows;
    }

    private static Set<String> facts(Store store) {
        return store.read(session -> session.doReturningWork(connection -> {
            Set<String> found = new HashSet<>();
            try (PreparedStatement query =
                            connection.prepareStatement("select id, kiosk_id, seq, at, body, understood from fact");
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1) + " " + rows.getObject(2) + " " + rows.getLong(3) + " "
                            + rows.getObject(4, OffsetDateTime.class).toInstant() + " " + rows.getString(5)
                            + rows.getBoolean(6));
                }
            }
            return found;
        }));
    }

    private static List<Long> seqs(Store store) {
        return store.read(session -> session.createNativeQuery("select seq from fact order by seq", Long.class)
                .getResultList());
    }
}
