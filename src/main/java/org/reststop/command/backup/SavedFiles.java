package org.reststop.command.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.reststop.store.backup.BackupException;
import org.reststop.store.backup.BackupException.Problem;

/** Where backups go when nobody says where. */
final class SavedFiles {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

    private SavedFiles() {}

    /** A name in the data folder's own folder for backups, which is made for the owner alone. */
    static Path usual(Saved saved, String kind, Instant now, ZoneId zone) {
        Path folder = saved.folder().toAbsolutePath().resolve("backups");
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new BackupException(Problem.FILE, folder + " (" + e + ")", e);
        }
        return folder.resolve(kind + "-" + STAMP.format(now.atZone(zone)) + ".zip");
    }
}
