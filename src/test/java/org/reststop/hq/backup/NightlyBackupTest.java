package org.reststop.hq.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.store.HqBackups;
import org.reststop.store.HqStores;
import org.reststop.store.ReadyStores;
import org.reststop.store.Store;
import org.reststop.store.attachment.ContentFolder;
import org.reststop.store.backup.BackupFile;
import org.reststop.testing.TestClock;

/** The backups that HQ makes by itself. */
class NightlyBackupTest {
    private final TestClock clock = new TestClock(Instant.parse("2026-03-01T02:59:00Z"));
    private final Path folder;
    private final Store store;
    private final BackupOffice office;
    private final NightlyBackup nightly;

    NightlyBackupTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        store = HqStores.open(ReadyStores.hq(folder), List.of());
        office = new BackupOffice(
                new HqBackups(store, session -> {}), new ContentFolder(folder.resolve("attachments")), clock);
        nightly = new NightlyBackup(office, folder, clock);
        Files.createDirectory(folder.resolve("backups"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aBackupADayIsMadeAtThreeAndTheLastSevenAreKept() throws IOException {
        Files.createFile(folder.resolve("backups/nightly-20260228.zip"));
        Path byHand = Files.createFile(folder.resolve("backups/hq-20250101-120000.zip"));
        nightly.look();
        assertThat(nights()).containsExactly("nightly-20260228.zip");

        clock.advance(Duration.ofMinutes(1));
        for (int day = 1; day <= 9; day++) {
            nightly.look();
            await().until(() -> !office.state().running());
            nightly.look();
            clock.advance(Duration.ofDays(1));
        }

        await().untilAsserted(() -> assertThat(nights())
                .containsExactly(
                        "nightly-20260303.zip",
                        "nightly-20260304.zip",
                        "nightly-20260305.zip",
                        "nightly-20260306.zip",
                        "nightly-20260307.zip",
                        "nightly-20260308.zip",
                        "nightly-20260309.zip"));
        assertThat(byHand).exists();
        try (BackupFile file = BackupFile.open(folder.resolve("backups/nightly-20260309.zip"))) {
            assertThat(file.manifest().tables()).isNotEmpty();
        }
    }

    @Test
    void aBackupThatFailsIsTriedAgainAfterAnHourAndNotBefore() throws IOException {
        Files.delete(folder.resolve("backups"));
        Files.createFile(folder.resolve("backups"));
        clock.advance(Duration.ofMinutes(1));
        nightly.look();

        Files.delete(folder.resolve("backups"));
        clock.advance(Duration.ofMinutes(59));
        nightly.look();
        assertThat(folder.resolve("backups")).doesNotExist();

        clock.advance(Duration.ofMinutes(1));
        nightly.look();
        await().untilAsserted(() -> assertThat(nights()).containsExactly("nightly-20260301.zip"));
    }

    private List<String> nights() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("nightly-") && name.endsWith(".zip"))
                    .sorted()
                    .toList();
        }
    }
}
