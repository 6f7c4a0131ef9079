package org.reststop.store.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Small files that hold secrets: readable by their owner alone, and whole after any power cut. Waits for the disk. */
public final class PrivateFile {
    private PrivateFile() {}

    /**
     * Puts a file in place of a former one. When this returns it is on disk; when it throws, the former one is whole.
     *
     * @param file its folder is made if it is missing
     */
    public static void replace(Path file, byte[] bytes) throws IOException {
        Path fresh = writeBeside(file, bytes);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        // A rename is on disk only when its folder is.
        try (FileChannel folder = FileChannel.open(folderOf(file), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    /** Finds out whether {@link #replace} would work. */
    public static void tryOut(Path file) throws IOException {
        Files.delete(writeBeside(file, new byte[1024]));
    }

    private static Path writeBeside(Path file, byte[] bytes) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.createDirectories(folderOf(file));
        Files.deleteIfExists(fresh);
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (FileChannel channel = FileChannel.open(fresh, options, ownerOnly)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
        return fresh;
    }

    private static Path folderOf(Path file) {
        return file.toAbsolutePath().resolveSibling("");
    }
}
