package org.reststop.hq.cap;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder into which other programs put alerts, a file each that ends with {@code .xml} or {@code .cap}. What was taken
 * is moved to {@code taken}, what could not be read to {@code refused}; nothing is deleted.
 */
final class CapFolder implements CapSource {
    private static final Logger log = LoggerFactory.getLogger(CapFolder.class);

    /** As long may a program take to write a file that cannot be read before it is whole. */
    private static final Duration WRITING = Duration.ofSeconds(30);

    private static final int MOST_AT_ONCE = 200;

    private final Path folder;
    private final CapDesk desk;
    private final Clock clock;
    private volatile @Nullable Instant silentSince;
    private final Set<Path> stuck = new HashSet<>();

    CapFolder(Path folder, CapDesk desk, Clock clock) {
        this.folder = folder;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public String name() {
        return folder.toString();
    }

    @Override
    public @Nullable Instant silentSince() {
        return silentSince;
    }

    /** A folder that is away for a while is told once. */
    @Override
    public void look() {
        try {
            List<Path> files = files();
            stuck.retainAll(files);
            files.forEach(this::takeAlone);
            silentSince = null;
        } catch (IOException e) {
            if (silentSince == null) {
                log.error("The folder of alerts {} cannot be read; it is looked at again and again", folder, e);
                silentSince = clock.instant();
            }
        }
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.{xml,cap,XML,CAP}")) {
            for (Path file : found) {
                if (files.size() < MOST_AT_ONCE && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    files.add(file);
                }
            }
        }
        return files.stream().sorted().toList();
    }

    /** One that cannot be read or moved keeps none of the others waiting; it is told once. */
    private void takeAlone(Path file) {
        try {
            take(file);
        } catch (IOException e) {
            if (stuck.add(file)) {
                log.error("The file {} of alerts cannot be taken; it is tried again and again", file.getFileName(), e);
            }
        }
    }

    private void take(Path file) throws IOException {
        byte[] message;
        try (var in = Files.newInputStream(file)) {
            message = in.readNBytes(CapReader.MAX_BYTES + 1);
        }
        if (isHalf(message, file)) {
            return;
        }
        String name = file.getFileName().toString();
        CapDesk.Taken taken = desk.take(message, name);
        move(file, taken == CapDesk.Taken.UNREADABLE ? "refused" : "taken");
    }

    private boolean isHalf(byte[] message, Path file) throws IOException {
        try {
            CapReader.read(message);
            return false;
        } catch (CapException e) {
            Instant written = Files.getLastModifiedTime(file).toInstant();
            return clock.instant().isBefore(written.plus(WRITING));
        }
    }

    private void move(Path file, String to) throws IOException {
        Path there = Files.createDirectories(folder.resolve(to)).resolve(file.getFileName());
        Files.move(file, there, StandardCopyOption.REPLACE_EXISTING);
    }
}
