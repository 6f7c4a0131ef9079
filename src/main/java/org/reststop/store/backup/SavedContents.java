package org.reststop.store.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.reststop.store.attachment.ContentFolder;
import org.reststop.store.attachment.Sha256;
import org.reststop.store.backup.BackupException.Problem;

/** The contents of attachments, as they go along in a backup. Waits for the disk. */
public final class SavedContents {
    private static final String PREFIX = "attachments/";

    private SavedContents() {}

    /**
     * All contents of a folder, by their names in a backup.
     *
     * @throws BackupException if the folder cannot be read
     */
    public static Map<String, Path> of(ContentFolder folder) {
        try {
            return of(folder, folder.names());
        } catch (IOException e) {
            throw new BackupException(Problem.FILE, e.toString(), e);
        }
    }

    /** Those of these contents that are there. */
    public static Map<String, Path> of(ContentFolder folder, Collection<String> names) {
        Map<String, Path> files = new TreeMap<>();
        names.stream().filter(folder::holds).forEach(name -> files.put(PREFIX + name, folder.file(name)));
        return files;
    }

    /**
     * Puts a backup's contents into a folder, beside what is there. Harmless if the rows are not restored after that.
     *
     * @throws BackupException if one is damaged, or the folder does not take it
     */
    public static void bringBack(BackupFile backup, ContentFolder folder, Clock clock) {
        for (String name : backup.files(PREFIX)) {
            byte[] content = backup.file(name)
                    .filter(bytes -> name.equals(PREFIX + Sha256.of(bytes)))
                    .orElseThrow(() -> new BackupException(Problem.DAMAGED, name, null));
            try {
                folder.keep(content, FileTime.from(clock.instant()));
            } catch (IOException e) {
                throw new BackupException(Problem.FILE, e.toString(), e);
            }
        }
    }
}
