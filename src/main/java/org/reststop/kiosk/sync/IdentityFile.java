package org.reststop.kiosk.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.reststop.store.disk.PrivateFile;
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
        writing(() -> PrivateFile.replace(file, codec.toJson(identity)));
    }

    /**
     * Finds out whether {@link #save} would work, before a one-time code is spent on it.
     *
     * @throws IdentityException if it would not
     */
    public void checkWritable() {
        writing(() -> PrivateFile.tryOut(file));
    }

    private void writing(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new IdentityException("cannot write " + file + " (" + e + "): check its folder and the disk", e);
        }
    }

    /** Something that the disk may refuse. */
    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }
}
