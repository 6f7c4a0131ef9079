package org.reststop.store.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.reststop.store.backup.BackupException.Problem;
import org.reststop.sync.WireCodec;
import org.reststop.sync.WireException;

/** A backup that was written before, open for reading. */
public final class BackupFile implements AutoCloseable {
    private static final int STEP = 5000;
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path path, ZipFile zip, Manifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws BackupException if it is not a backup, is damaged, or is of a newer format */
    public static BackupFile open(Path path) {
        ZipFile zip = null;
        try {
            zip = new ZipFile(path.toFile());
            ZipEntry entry = zip.getEntry(Manifest.ENTRY);
            if (entry == null) {
                throw new BackupException(Problem.NOT_A_BACKUP, path.toString(), null);
            }
            Manifest manifest;
            try (InputStream in = zip.getInputStream(entry)) {
                manifest = new WireCodec().fromJson(in.readAllBytes(), Manifest.class);
            }
            if (manifest.format() > Manifest.FORMAT) {
                throw new BackupException(Problem.NEWER, path.toString(), null);
            }
            return new BackupFile(path, zip, manifest);
        } catch (WireException | NullPointerException | IllegalArgumentException e) {
            throw closed(zip, new BackupException(Problem.NOT_A_BACKUP, path.toString(), e));
        } catch (BackupException e) {
            throw closed(zip, e);
        } catch (ZipException e) {
            throw closed(zip, new BackupException(kindOf(path), path.toString(), e));
        } catch (IOException e) {
            String why = e instanceof NoSuchFileException ? path.toString() : path + " (" + e + ")";
            throw closed(zip, new BackupException(Problem.FILE, why, e));
        }
    }

    private static Problem kindOf(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return Arrays.equals(in.readNBytes(ZIP.length), ZIP) ? Problem.DAMAGED : Problem.NOT_A_BACKUP;
        } catch (IOException e) {
            return Problem.FILE;
        }
    }

    private static BackupException closed(@Nullable ZipFile zip, BackupException failure) {
        if (zip != null) {
            try {
                zip.close();
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
        return failure;
    }

    public Manifest manifest() {
        return manifest;
    }

    /** Takes a line of a table. */
    @FunctionalInterface
    interface Line<E extends Exception> {
        void take(String line) throws E;
    }

    /**
     * Reads everything once and compares.
     *
     * @throws BackupException if anything is not as it was written
     */
    public void verify(Progress progress) {
        long done = 0;
        for (Manifest.Table table : manifest.tables()) {
            long[] rows = {0};
            long before = done;
            String found = read(table, line -> {
                if ((before + ++rows[0]) % STEP == 0) {
                    progress.at(before + rows[0], manifest.rows());
                }
            });
            if (rows[0] != table.rows() || !found.equals(table.sha256())) {
                throw damaged(table.name(), null);
            }
            done += rows[0];
        }
    }

    /** Reads a table line by line and returns the SHA-256 of what was read. */
    <E extends Exception> String read(Manifest.Table table, Line<E> line) throws E {
        ZipEntry entry = zip.getEntry(table.entry());
        if (entry == null) {
            throw damaged(table.name(), null);
        }
        try (DigestInputStream in = new DigestInputStream(zip.getInputStream(entry), BackupWriter.sha256());
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8), 1 << 16)) {
            for (String next = lines.readLine(); next != null; next = lines.readLine()) {
                line.take(next);
            }
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw damaged(table.name(), e);
        }
    }

    private BackupException damaged(String what, @Nullable Exception cause) {
        return new BackupException(Problem.DAMAGED, path + " (" + what + ")", cause);
    }

    /** A file that was taken along, or empty if it was not. */
    public Optional<byte[]> file(String name) {
        ZipEntry entry = zip.getEntry("files/" + name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw damaged(name, e);
        }
    }

    /** The names of the files that were taken along and begin so. */
    List<String> files(String prefix) {
        return zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.startsWith("files/" + prefix))
                .map(name -> name.substring("files/".length()))
                .toList();
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw damaged("close", e);
        }
    }
}
