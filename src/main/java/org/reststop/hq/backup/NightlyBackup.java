package org.reststop.hq.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Saves an embedded database once a night and keeps the last seven; a night on which HQ was off is made up for when it
 * is on again. For one thread, which it never keeps long.
 */
public final class NightlyBackup {
    private static final Logger log = LoggerFactory.getLogger(NightlyBackup.class);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final String PREFIX = "nightly-";
    private static final int HOUR = 3;
    private static final int KEPT = 7;
    private static final Duration BETWEEN_TRIES = Duration.ofHours(1);

    private final BackupOffice office;
    private final Path folder;
    private final Clock clock;
    private Instant nextTry = Instant.MIN;

    /** @param dataFolder backups go to {@code backups/} in it */
    public NightlyBackup(BackupOffice office, Path dataFolder, Clock clock) {
        this.office = office;
        this.folder = dataFolder.toAbsolutePath().resolve("backups");
        this.clock = clock;
    }

    /** Begins tonight's backup if it is due. To be called every minute or so. */
    public void look() {
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        Path tonight = folder.resolve(PREFIX + DAY.format(now.minusHours(HOUR)) + ".zip");
        if (Files.exists(tonight) || clock.instant().isBefore(nextTry)) {
            return;
        }
        nextTry = clock.instant().plus(BETWEEN_TRIES);
        try {
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(folder, ownerOnly);
        } catch (IOException e) {
            log.warn("The folder for backups, {}, cannot be made: {}", folder, e.getMessage());
            return;
        }
        office.start(() -> {
            office.saveRows(tonight);
            forgetOldest();
        });
    }

    private void forgetOldest() {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> nights = files.filter(
                            file -> file.getFileName().toString().matches(PREFIX + "\\d{8}\\.zip"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path old : nights.subList(Math.min(KEPT, nights.size()), nights.size())) {
                Files.delete(old);
            }
        } catch (IOException e) {
            log.warn("Old backups in {} were not deleted: {}", folder, e.getMessage());
        }
    }
}
