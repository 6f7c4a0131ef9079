package org.reststop.store;

import java.nio.file.Path;
import org.reststop.store.backup.BackupFile;
import org.reststop.store.backup.BackupWriter;
import org.reststop.store.backup.Manifest;
import org.reststop.store.backup.Progress;

/** Saves a store's rows to a file and brings them back, while the store goes on working. Waits for the disk. */
public interface Backups {
    /**
     * Writes what the store holds at one moment. Nobody else waits for it.
     *
     * @param target must not exist; it is there whole or not at all, for its owner only
     * @throws org.reststop.store.backup.BackupException if it cannot be written
     * @throws StoreException if the database does not answer
     */
    Manifest write(Path target, BackupWriter.About about, Progress progress);

    /**
     * Puts a backup in the place of what the store holds, in one transaction; whoever else writes waits.
     *
     * @param backup is verified first
     * @throws org.reststop.store.backup.BackupException if the backup is damaged or not for this store
     * @throws StoreException if the database did not do it; then nothing has changed
     */
    void restore(BackupFile backup, Progress progress);
}
