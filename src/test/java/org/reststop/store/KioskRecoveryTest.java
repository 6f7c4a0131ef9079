package org.reststop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reststop.store.disk.DurableDisk;
import org.reststop.sync.PersonFact;

class KioskRecoveryTest {
    private final Visits visits = new Visits(1);
    private final Path folder;
    private final StoreFolder files;

    KioskRecoveryTest(@TempDir Path folder) {
        this.folder = folder;
        this.files = new StoreFolder(folder);
    }

    @Test
    void aStoreThatIsWellHasNothingToPutRight() {
        try (KioskStore store = visits.open(folder)) {
            visits.checkIn(store);
        }
        try (KioskStore store = visits.open(folder)) {
            assertThat(store.recovery()).isEmpty();
        }
    }

    @Test
    void aDatabaseOfRubbishIsSetAsideAndItsFactsComeBackUnderANewIncarnation() throws Exception {
        List<UUID> ids;
        UUID incarnation;
        try (KioskStore store = visits.open(folder)) {
            ids = visits.checkIn(store, 12);
            store.outbox().acknowledge(5, List.of(), Visits.HQ_TIME);
            store.inbox().apply(List.of(), 77);
            incarnation = store.outbox().incarnation();
        }
        byte[] rubbish = new byte[100_000];
        new Random(3).nextBytes(rubbish);
        Files.write(files.databaseFile(), rubbish);

        try (KioskStore store = visits.open(folder)) {
            assertThat(Visits.waiting(store)).isEqualTo(ids.subList(5, 12));
            assertThat(Visits.waitingSeqs(store)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
            assertThat(Visits.rows(store)).containsExactlyInAnyOrderElementsOf(ids);
            assertThat(store.outbox().incarnation()).isNotEqualTo(incarnation);
            assertThat(store.outbox().queued()).isEqualTo(7);
            assertThat(store.inbox().cursor()).isZero();
            assertThat(store.recovery()).hasValueSatisfying(recovery -> {
                assertThat(recovery.facts()).isEqualTo(7);
                assertThat(recovery.renewed()).isTrue();
                assertThat(recovery.setAside().orElseThrow().resolve("kiosk.mv.db"))
                        .hasBinaryContent(rubbish);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 25, 50, 75, 99})
    void aDatabaseCutShortAnywhereLosesNoFact(int percent) throws Exception {
        List<UUID> ids;
        try (KioskStore store = visits.open(folder)) {
            ids = visits.checkIn(store, 40);
        }
        cut(files.databaseFile(), Files.size(files.databaseFile()) * percent / 100);

        try (KioskStore store = visits.open(folder)) {
            assertThat(Visits.rows(store)).containsExactlyInAnyOrderElementsOf(ids);
            assertThat(Visits.waiting(store)).isEqualTo(ids);
            UUID next = visits.checkIn(store);
            assertThat(Visits.waiting(store)).hasSize(41).endsWith(next);
        }
    }

    @Test
    void aJournalThatIsGoneOrTornIsWrittenAgainFromTheDatabase() throws Exception {
        List<UUID> ids;
        try (KioskStore store = visits.open(folder)) {
            ids = visits.checkIn(store, 6);
        }
        cut(files.journal(), Files.size(files.journal()) - 7);
        try (KioskStore store = visits.open(folder)) {
            assertThat(store.recovery()).isEmpty();
            assertThat(Visits.waiting(store)).isEqualTo(ids);
        }
        Files.delete(files.journal());
        visits.open(folder).close();
        Files.delete(files.databaseFile());

        try (KioskStore store = visits.open(folder)) {
            assertThat(Visits.waiting(store)).isEqualTo(ids);
        }
    }

    @Test
    void aFactThatMakesNoRowDoesNotKeepTheStoreFromOpening() throws Exception {
        UUID id = new UUID(0x019a_0000_0000_7000L, 0x8000_0000_0000_0001L);
        try (KioskStore store = visits.open(folder)) {
            store.write(tx -> {
                tx.record(id, new PersonFact.CheckedIn("longer than any station's id may be", 7, 9), Visits.NOW);
                return id;
            });
        }
        Files.delete(files.databaseFile());

        try (KioskStore store = visits.open(folder)) {
            assertThat(Visits.waiting(store)).containsExactly(id);
            assertThat(Visits.rows(store)).isEmpty();
        }
    }

    @Test
    void aDatabaseThatMissedTheLastCommitsCatchesUpUnderTheSameNumbers() throws Exception {
        List<UUID> ids = restoredWithoutTheLastTen(0);

        try (KioskStore store = visits.open(folder)) {
            assertThat(Visits.waiting(store)).isEqualTo(ids);
            assertThat(Visits.rows(store)).containsExactlyInAnyOrderElementsOf(ids);
            assertThat(store.recovery()).hasValueSatisfying(recovery -> {
                assertThat(recovery.facts()).isEqualTo(10);
                assertThat(recovery.renewed()).isFalse();
            });
        }
    }

    @Test
    void anOldCopyOfTheDatabaseGivesOutNoNumberThatHqKnowsAlready() throws Exception {
        List<UUID> ids = restoredWithoutTheLastTen(15);

        try (KioskStore store = visits.open(folder)) {
            assertThat(store.recovery()).hasValueSatisfying(recovery -> assertThat(recovery.renewed())
                    .isTrue());
            assertThat(Visits.waiting(store)).containsAll(ids.subList(15, 20)).doesNotHaveDuplicates();
            assertThat(Visits.rows(store)).containsExactlyInAnyOrderElementsOf(ids);
        }
        try (KioskStore store = visits.open(folder)) {
            assertThat(store.recovery()).as("once is enough").isEmpty();
        }
    }

    private List<UUID> restoredWithoutTheLastTen(long acknowledgedSince) throws IOException {
        try (KioskStore store = visits.open(folder)) {
            visits.checkIn(store, 10);
        }
        Path copy = folder.resolve("copy");
        Files.copy(files.databaseFile(), copy);
        List<UUID> all;
        try (KioskStore store = visits.open(folder)) {
            visits.checkIn(store, 10);
            all = Visits.waiting(store);
            if (acknowledgedSince > 0) {
                store.outbox().acknowledge(acknowledgedSince, List.of(), Visits.HQ_TIME);
            }
        }
        Files.move(copy, files.databaseFile(), StandardCopyOption.REPLACE_EXISTING);
        return all;
    }

    @Test
    void aRewoundOutboxSurvivesTheLossOfTheDatabase() throws Exception {
        List<UUID> ids;
        try (KioskStore store = visits.open(folder)) {
            ids = visits.checkIn(store, 8);
            store.outbox().acknowledge(6, List.of(), Visits.HQ_TIME);
            store.outbox().rewind(2);
        }
        Files.delete(files.databaseFile());

        try (KioskStore store = visits.open(folder)) {
            assertThat(Visits.waiting(store)).isEqualTo(ids.subList(2, 8));
        }
    }

    @Test
    void onlyTheLatestThreeDamagedDatabasesAreKept() throws Exception {
        for (int i = 0; i < 5; i++) {
            Files.createDirectories(folder.resolve("damaged-2025010" + i + "T000000.000Z"));
        }
        Files.writeString(files.databaseFile(), "not a database".repeat(1000));

        visits.open(folder).close();

        try (var all = Files.list(folder)) {
            assertThat(all.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("damaged-")))
                    .hasSize(3)
                    .contains("damaged-20260301T080000.123Z");
        }
    }

    @Test
    void aStoreOfANewerVersionIsLeftAlone() throws Exception {
        Schema next = upgraded("db/test_next");
        UUID id;
        try (KioskStore store = visits.open(folder, new DurableDisk(), next)) {
            id = visits.checkIn(store);
        }

        assertThatThrownBy(() -> visits.open(folder)).isInstanceOf(StoreTooNewException.class);

        try (KioskStore store = visits.open(folder, new DurableDisk(), next)) {
            assertThat(Visits.waiting(store)).containsExactly(id);
            assertThat(Visits.rows(store)).containsExactly(id);
            assertThat(store.recovery()).isEmpty();
        }
    }

    @Test
    void aMigrationThatFailsLeavesTheStoreToTheOlderVersion() {
        UUID id;
        try (KioskStore store = visits.open(folder)) {
            id = visits.checkIn(store);
        }
        Schema broken = upgraded("db/test_broken");

        assertThatThrownBy(() -> visits.open(folder, new DurableDisk(), broken)).isInstanceOf(MigrationException.class);

        try (KioskStore store = visits.open(folder)) {
            assertThat(store.recovery()).isEmpty();
            assertThat(Visits.rows(store)).containsExactly(id);
        }
    }

    /** The schema of a version to come, with one more migration. */
    private static Schema upgraded(String folder) {
        Set<String> versions = new HashSet<>(Schema.KIOSK.versions());
        versions.add("90");
        List<String> locations = new ArrayList<>(Schema.KIOSK.locations());
        locations.add(folder);
        return new Schema(versions, locations);
    }

    @Test
    void theMigrationsOfAKioskAreAllNamed() {
        try (KioskStore store = visits.open(folder)) {
            List<String> applied = store.read(session -> session.createNativeQuery(
                            "select \"version\" from \"flyway_schema_history\" where \"version\" is not null",
                            String.class)
                    .getResultList());
            assertThat(applied).hasSameElementsAs(Schema.KIOSK.versions());
        }
    }

    @Test
    void aFolderIsOpenOnlyOnce() {
        KioskStore first = visits.open(folder);
        try (first) {
            assertThatThrownBy(() -> visits.open(folder)).isInstanceOf(StoreInUseException.class);
        }
        first.close();
        assertThatThrownBy(() -> visits.checkIn(first))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("closed");
        visits.open(folder).close();
    }

    @Test
    void anInterruptedReaderClosesTheFileButNotTheStore() {
        try (KioskStore store = visits.open(folder)) {
            UUID first = visits.checkIn(store);
            Thread.currentThread().interrupt();
            try {
                visits.checkIn(store);
            } catch (StoreException e) {
                assertThat(e).hasStackTraceContaining("nterrupt");
            }
            assertThat(Thread.interrupted()).isTrue();

            UUID second = visits.checkIn(store);

            assertThat(Visits.rows(store)).contains(first, second);
            assertThat(Visits.waitingSeqs(store)).startsWith(1L, 2L);
        }
    }

    private static void cut(Path file, long size) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(size);
        }
    }
}
