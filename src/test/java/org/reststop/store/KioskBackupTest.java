package org.reststop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reststop.store.backup.BackupException;
import org.reststop.store.backup.BackupException.Problem;
import org.reststop.store.backup.BackupFile;
import org.reststop.store.backup.BackupWriter;
import org.reststop.store.backup.Manifest;
import org.reststop.store.backup.Progress;
import org.reststop.store.disk.DurableDisk;
import org.reststop.sync.ExchangeResponse.Refusal;

/** A kiosk's store saved and brought back while it is open. */
class KioskBackupTest {
    private static final int ALTERED = 300;

    private final Visits visits = new Visits(5);
    private final Path file;
    private final Path folder;

    KioskBackupTest(@TempDir Path temp) {
        file = temp.resolve("kiosk.zip");
        folder = temp.resolve("store");
    }

    @Test
    void whatWaitsNowAndWhatTheBackupKnowsIsKeptEachOnceUnderANewIncarnation() {
        try (KioskStore store = visits.open(folder)) {
            List<UUID> saved = visits.checkIn(store, 6);
            store.outbox().acknowledge(2, List.of(), Visits.NOW);
            store.inbox().apply(List.of(), 41);
            UUID incarnation = store.outbox().incarnation();
            save(store);
            List<UUID> later = visits.checkIn(store, 3);
            store.outbox().acknowledge(7, List.of(), Visits.NOW);
            store.inbox().apply(List.of(), 77);

            restore(store);

            List<UUID> all = new ArrayList<>(saved);
            all.addAll(later);
            assertThat(Visits.waiting(store)).isEqualTo(all);
            assertThat(Visits.waitingSeqs(store)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
            assertThat(Visits.rows(store)).containsExactlyInAnyOrderElementsOf(all);
            assertThat(store.outbox().incarnation()).isNotEqualTo(incarnation);
            assertThat(store.inbox().cursor()).isEqualTo(41);
        }
    }

    @Test
    void aStoreThatIsOpenedAgainAfterARestoreIsAsItWas() {
        List<UUID> ids;
        UUID incarnation;
        try (KioskStore store = visits.open(folder)) {
            ids = visits.checkIn(store, 4);
            save(store);
            restore(store);
            ids = new ArrayList<>(ids);
            ids.add(visits.checkIn(store));
            incarnation = store.outbox().incarnation();
        }
        try (KioskStore store = visits.open(folder)) {
            assertThat(store.recovery()).isEmpty();
            assertThat(Visits.waiting(store)).isEqualTo(ids);
            assertThat(store.outbox().incarnation()).isEqualTo(incarnation);
        }
    }

    @Test
    void aNewMachineGetsEverythingTheOldOneHad(@TempDir Path other) {
        List<UUID> ids;
        try (KioskStore store = visits.open(folder)) {
            ids = visits.checkIn(store, 5);
            save(store);
        }
        try (KioskStore store = visits.open(other)) {
            restore(store);

            assertThat(Visits.rows(store)).containsExactlyInAnyOrderElementsOf(ids);
            assertThat(Visits.waiting(store)).isEqualTo(ids);
        }
    }

    @Test
    void whatHqHasRefusedIsKeptAndNotSentAgain() {
        try (KioskStore store = visits.open(folder)) {
            save(store);
            List<UUID> ids = visits.checkIn(store, 3);
            store.outbox().acknowledge(2, List.of(new Refusal(2, "senseless")), Visits.NOW);

            restore(store);

            assertThat(Visits.waiting(store)).containsExactly(ids.get(0), ids.get(2));
            assertThat(refused(store)).containsExactly(ids.get(1));
        }
    }

    @Test
    void aBackupIsOneMomentWhileCheckInsGoOn() throws InterruptedException {
        try (KioskStore store = visits.open(folder)) {
            visits.checkIn(store, 200);
            AtomicBoolean enough = new AtomicBoolean();
            Thread people = Thread.ofVirtual().start(() -> {
                while (!enough.get()) {
                    visits.checkIn(store);
                }
            });
            Manifest manifest = save(store);
            enough.set(true);
            people.join();

            long outbox = rows(manifest, "outbox");
            assertThat(outbox).isGreaterThanOrEqualTo(200);
            assertThat(rows(manifest, "check_in")).isEqualTo(outbox);
            try (KioskStore copy = visits.open(folder.resolveSibling("copy"))) {
                restore(copy);
                assertThat(copy.outbox().queued()).isEqualTo(outbox);
            }
        }
    }

    @Test
    void onlyItsOwnerMayReadIt() throws IOException {
        try (KioskStore store = visits.open(folder)) {
            save(store);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file.resolveSibling("kiosk.zip.part")).doesNotExist();
    }

    @Test
    void aFileThatIsThereIsNotOverwritten() throws IOException {
        Files.writeString(file, "holiday pictures");
        try (KioskStore store = visits.open(folder)) {
            assertThat(failure(() -> save(store))).isEqualTo(Problem.EXISTS);
        }
        assertThat(file).hasContent("holiday pictures");
    }

    @Test
    void whatIsNoBackupIsRefused() throws IOException {
        Files.writeString(file, "holiday pictures");
        try (KioskStore store = visits.open(folder)) {
            assertThat(failure(() -> restore(store))).isEqualTo(Problem.NOT_A_BACKUP);
            Files.delete(file);
            assertThat(failure(() -> restore(store))).isEqualTo(Problem.FILE);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 60, 80, 99})
    void aBackupThatIsCutShortOrAlteredChangesNothing(int percent) throws IOException {
        try (KioskStore store = visits.open(folder)) {
            visits.checkIn(store, 60);
            save(store);
            byte[] whole = Files.readAllBytes(file);
            UUID incarnation = store.outbox().incarnation();

            byte[] altered = whole.clone();
            // Longer than any of the file's own headers, which may change in ways that mean nothing.
            int from = Math.min(whole.length * percent / 100, whole.length - ALTERED);
            for (int i = from; i < from + ALTERED; i++) {
                altered[i] ^= 0x55;
            }
            Files.write(file, altered);
            assertThat(failure(() -> restore(store))).isIn(Problem.DAMAGED, Problem.NOT_A_BACKUP);

            Files.write(file, whole);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate((long) whole.length * percent / 100);
            }
            assertThat(failure(() -> restore(store))).isEqualTo(Problem.DAMAGED);

            assertThat(store.outbox().incarnation()).isEqualTo(incarnation);
            assertThat(store.outbox().queued()).isEqualTo(60);
        }
    }

    @Test
    void aBackupOfHqOrOfANewerVersionIsNotAKiosks() {
        try (KioskStore store = visits.open(folder)) {
            store.backups().write(file, about(Manifest.HQ), Progress.NONE);
            assertThat(failure(() -> restore(store))).isEqualTo(Problem.OTHER_PROGRAM);
        }
        Schema newer = new Schema(next(Schema.KIOSK.versions()), locations());
        Path newerFile = file.resolveSibling("newer.zip");
        try (KioskStore store = visits.open(folder.resolveSibling("newer"), new DurableDisk(), newer)) {
            store.backups().write(newerFile, about(Manifest.KIOSK), Progress.NONE);
        }
        try (KioskStore store = visits.open(folder);
                BackupFile backup = BackupFile.open(newerFile)) {
            assertThat(failure(() -> store.backups().restore(backup, Progress.NONE)))
                    .isEqualTo(Problem.NEWER);
        }
    }

    private static Set<String> next(Set<String> versions) {
        Set<String> more = new HashSet<>(versions);
        more.add("900");
        return more;
    }

    private static List<String> locations() {
        List<String> more = new ArrayList<>(Schema.KIOSK.locations());
        more.add("db/test_newer");
        return more;
    }

    private Manifest save(KioskStore store) {
        return store.backups().write(file, about(Manifest.KIOSK), Progress.NONE);
    }

    private static BackupWriter.About about(String program) {
        return new BackupWriter.About(program, null, Visits.NOW, Set.of(), Map.of());
    }

    private void restore(KioskStore store) {
        try (BackupFile backup = BackupFile.open(file)) {
            store.backups().restore(backup, Progress.NONE);
        }
    }

    private static Problem failure(ThrowingCallable work) {
        return catchThrowableOfType(BackupException.class, work).problem();
    }

    private static long rows(Manifest manifest, String table) {
        return manifest.tables().stream()
                .filter(one -> one.name().equals(table))
                .findFirst()
                .orElseThrow()
                .rows();
    }

    private static List<UUID> refused(KioskStore store) {
        return store.read(session -> session.createNativeQuery("select id from refused_fact", UUID.class)
                .getResultList());
    }
}
