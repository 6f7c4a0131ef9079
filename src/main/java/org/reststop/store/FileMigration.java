package org.reststop.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.reststop.store.disk.Disk;

/**
 * Migrates a database in a file. H2 cannot take back a change of a table, so a copy of the whole file must: a migration
 * that fails, or that a power cut stops, leaves the file as it was. The copy of the last migration is kept.
 */
final class FileMigration {
    private static final String SUFFIX = ".mv.db";

    private final Disk disk;
    private final Path file;

    /** @param file H2's, which nobody has open */
    FileMigration(Disk disk, Path file) {
        this.disk = disk;
        this.file = file;
    }

    /** Whether a power cut has stopped a migration half way. */
    boolean isHalfDone() {
        return Files.exists(named("migrating"));
    }

    /** Puts back what there was before a migration that was stopped half way. */
    void takeBack() throws IOException {
        if (isHalfDone()) {
            disk.replace(named("migrating"), file);
        }
    }

    /**
     * Runs a migration that opens the file and closes it again.
     *
     * @throws IOException if the file cannot be copied first
     * @throws StoreException if the migration fails; the file is then as it was before
     */
    void run(Runnable migration) throws IOException {
        Files.copy(file, named("copying"), StandardCopyOption.REPLACE_EXISTING);
        disk.replace(named("copying"), named("migrating"));
        try {
            migration.run();
        } catch (StoreException e) {
            takeBack();
            throw e;
        }
        disk.replace(named("migrating"), named("before-migration"));
    }

    private Path named(String what) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.length() - SUFFIX.length()) + "-" + what + SUFFIX);
    }
}
