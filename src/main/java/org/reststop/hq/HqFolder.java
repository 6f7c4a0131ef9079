package org.reststop.hq;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** HQ's data folder. It holds people's names and the keys that sign badges, so only HQ's user may look in. */
final class HqFolder {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private HqFolder() {}

    /**
     * Makes the folder if there is none; one that is there keeps its permissions.
     *
     * @throws UncheckedIOException if it cannot be made or written
     */
    static void make(Path folder) {
        try {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            if (!Files.isWritable(folder)) {
                throw new IOException("not writable");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be made or written", e);
        }
    }
}
