package org.reststop.kiosk.sync;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.reststop.sync.WireCodec;
import org.reststop.sync.WireException;

/** Keeps the identity on disk, readable by its owner alone. Waits for the disk: not for the JavaFX thread. */
public final class IdentityFile {
    private final Path file;
    private final WireCodec codec = new WireCodec();

    /** @param file its folder is made by the first {@link #save} if it is missing */
    public IdentityFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /**
     * The identity, or empty if this kiosk has not been enrolled.
     *
     * @throws IdentityException if the file is there and cannot be read or is not an identity
     */
    public Optional<Identity> load() {
        try {
            return Optional.of(codec.fromJson(Files.readAllBytes(file), Identity.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IdentityException("cannot read " + file + " (" + e + "): check who owns it", e);
        } catch (WireException e) {
            // The parser's own words may quote the secret.
            throw new IdentityException(
                    file + " is not a kiosk's identity: restore it, or enrol the kiosk again", null);
        }
    }

    /**
     * Writes the identity in place of a former one. When this returns it is on disk; when it throws, the former one is
     * whole.
     *
     * @throws IdentityException if it cannot be written
     */
    public void save(Identity identity) {
        writeBeside(codec.toJson(identity), true);
    }

    /**
     * Finds out whether {@link #save} would work, before a one-time code is spent on it.
     *
     * @throws IdentityException if it would not
     */
    public void checkWritable() {
        writeBeside(new byte[1024], false);
    }

    private void writeBeside(byte[] bytes, boolean keep) {
        Path folder = file.resolveSibling("").toAbsolutePath();
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(fresh);
            write(fresh, bytes);
            if (keep) {
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
                force(folder);
            } else {
                Files.delete(fresh);
            }
        } catch (IOException e) {
            throw new IdentityException("cannot write " + file + " (" + e + "): check its folder and the disk", e);
        }
    }

    private static void write(Path path, byte[] bytes) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (FileChannel channel = FileChannel.open(path, options, ownerOnly)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    /** A rename is on disk only when its folder is. */
    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
