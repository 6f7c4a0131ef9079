package org.reststop.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where a kiosk's store keeps its files, and where a damaged one goes. */
record StoreFolder(Path path) {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final String DAMAGED = "damaged-";
    private static final int KEPT = 3;

    /** Without H2's suffix. */
    Path database() {
        return path.resolve("kiosk");
    }

    Path databaseFile() {
        return path.resolve("kiosk.mv.db");
    }

    Path unfinishedDatabaseFile() {
        return path.resolve("kiosk-unfinished.mv.db");
    }

    Path journal() {
        return path.resolve("kiosk.facts");
    }

    /**
     * Moves the database into a folder of its own, with a copy of the journal, for whoever wants to look into it. The
     * oldest such folders are deleted, so that a failing disk does not fill up as well.
     *
     * @return the new folder
     */
    Path setDatabaseAside(Instant now) throws IOException {
        Path folder = Files.createDirectories(path.resolve(DAMAGED + STAMP.format(now)));
        if (Files.exists(journal())) {
            Files.copy(journal(), folder.resolve(journal().getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(databaseFile(), folder.resolve(databaseFile().getFileName()), StandardCopyOption.REPLACE_EXISTING);
        deleteOldest();
        return folder;
    }

    private void deleteOldest() throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(path)) {
            folders = all.filter(file -> file.getFileName().toString().startsWith(DAMAGED))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path folder : folders.subList(Math.min(KEPT, folders.size()), folders.size())) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }
}
