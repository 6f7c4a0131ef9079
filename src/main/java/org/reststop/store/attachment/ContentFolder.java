package org.reststop.store.attachment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.reststop.sync.Attachment;

/**
 * Contents in files named by their SHA-256, so that the same content is there once. A file under its name is whole and
 * on disk, whatever power cut came; what is still on its way lies in {@code incoming/}. For its owner's eyes alone.
 * Waits for the disk; safe to call from any thread.
 */
public final class ContentFolder {
    private static final String INCOMING = "incoming";

    private final Path folder;

    /** @param folder made when it is first needed */
    public ContentFolder(Path folder) {
        this.folder = folder;
    }

    /** Where a content lies or would lie. */
    public Path file(String sha256) {
        if (!Attachment.isName(sha256)) {
            throw new IllegalArgumentException("no name of a content");
        }
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** Whether a content is here whole. */
    public boolean holds(String sha256) {
        return Files.isRegularFile(file(sha256));
    }

    /**
     * Keeps a content; one that is here already is not written again.
     *
     * @param now what {@link #lastModified} says from now on
     * @return its SHA-256
     * @throws IOException if it is not kept: nothing is left of it then
     */
    public String keep(byte[] content, FileTime now) throws IOException {
        String sha256 = Sha256.of(content);
        if (holds(sha256)) {
            Files.setLastModifiedTime(file(sha256), now);
            return sha256;
        }
        Path part = incoming(sha256 + "." + Thread.currentThread().threadId());
        try {
            write(part, content);
            Files.setLastModifiedTime(part, now);
            settle(part, sha256);
        } finally {
            Files.deleteIfExists(part);
        }
        return sha256;
    }

    /** Where something on its way lies, by a name of the caller's; its folder is there when this returns. */
    public Path incoming(String name) throws IOException {
        Path incoming = folder.resolve(INCOMING);
        makeFolder(incoming);
        return incoming.resolve(name);
    }

    /** Gives an incoming file, which is whole and forced to disk, its lasting name. */
    public void settle(Path part, String sha256) throws IOException {
        Path file = file(sha256);
        makeFolder(file.resolveSibling(""));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        // A rename is on disk only when its folder is.
        force(file.resolveSibling(""));
    }

    /** When a content was last kept. */
    public FileTime lastModified(String sha256) throws IOException {
        return Files.getLastModifiedTime(file(sha256));
    }

    /** Deletes a content, if it is here. */
    public void delete(String sha256) throws IOException {
        Files.deleteIfExists(file(sha256));
    }

    /** How many bytes all contents and parts of contents take. */
    public long bytes() throws IOException {
        long sum = 0;
        for (Path file : files(folder)) {
            sum += sizeOf(file);
        }
        return sum;
    }

    /** The names of all contents that are here whole. */
    public List<String> names() throws IOException {
        return files(folder).stream()
                .filter(file -> Attachment.isName(file.getFileName().toString()))
                .map(file -> file.getFileName().toString())
                .sorted()
                .toList();
    }

    /** Deletes what has been on its way without a change since {@code time}. */
    public void forgetIncoming(FileTime time) throws IOException {
        for (Path part : files(folder.resolve(INCOMING))) {
            try {
                if (Files.getLastModifiedTime(part).compareTo(time) < 0) {
                    Files.deleteIfExists(part);
                }
            } catch (NoSuchFileException gone) {
                continue;
            }
        }
    }

    /** How many bytes are on their way under names that begin like this. */
    public long incomingBytes(String prefix) throws IOException {
        long sum = 0;
        for (Path part : files(folder.resolve(INCOMING))) {
            if (part.getFileName().toString().startsWith(prefix)) {
                sum += sizeOf(part);
            }
        }
        return sum;
    }

    private static long sizeOf(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException gone) {
            return 0;
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                // Parts come and go meanwhile.
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
        return files;
    }

    private static void write(Path file, byte[] content) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (FileChannel channel = FileChannel.open(file, options, ownerOnly)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    /** Each folder above a content must be on disk as well. */
    private void makeFolder(Path wanted) throws IOException {
        if (Files.isDirectory(wanted)) {
            return;
        }
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(wanted, ownerOnly);
        force(folder);
        force(folder.toAbsolutePath().resolveSibling(""));
    }

    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
