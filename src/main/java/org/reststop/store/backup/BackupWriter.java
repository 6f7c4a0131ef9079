package org.reststop.store.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.reststop.store.backup.BackupException.Problem;
import org.reststop.sync.WireCodec;

/** Writes a backup from one moment's view of a database. Readable by its owner alone; there whole or not at all. */
public final class BackupWriter {
    private static final int ROWS_A_TIME = 1000;
    private static final int STEP = 5000;

    private final About about;
    private final Progress progress;
    private final WireCodec codec = new WireCodec();
    private long done;
    private long all;

    /**
     * What is written.
     *
     * @param program {@link Manifest#KIOSK} or {@link Manifest#HQ}
     * @param owner the kiosk's id, or null
     * @param leftOut tables that stay behind
     * @param files other files to take along, by their name in the backup
     */
    public record About(
            String program, @Nullable String owner, Instant now, Set<String> leftOut, Map<String, Path> files) {}

    public BackupWriter(About about, Progress progress) {
        this.about = about;
        this.progress = progress;
    }

    /**
     * Writes the backup; it is on disk when this returns.
     *
     * @param target must not exist
     * @param connection in a transaction that sees one moment, see {@link Snapshot}
     * @throws BackupException if it cannot be written
     */
    public Manifest write(Path target, Connection connection) throws SQLException {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        if (Files.exists(target)) {
            throw new BackupException(Problem.EXISTS, target.toString(), null);
        }
        try {
            Files.deleteIfExists(part);
            Manifest manifest = writePart(part, connection);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } catch (IOException | UncheckedIOException e) {
            throw failure(target, e);
        } finally {
            delete(part);
        }
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // What could be written cannot be deleted: the error that led here says more.
            return;
        }
    }

    private static BackupException failure(Path target, Exception e) {
        if (String.valueOf(e.getMessage()).contains("No space left")) {
            return new BackupException(Problem.NO_SPACE, target.toString(), e);
        }
        return new BackupException(
                e instanceof FileAlreadyExistsException ? Problem.EXISTS : Problem.FILE, target + " (" + e + ")", e);
    }

    private Manifest writePart(Path part, Connection connection) throws IOException, SQLException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (FileChannel channel = FileChannel.open(part, options, ownerOnly);
                ZipOutputStream zip =
                        new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16))) {
            zip.setLevel(Deflater.BEST_SPEED);
            Manifest manifest = writeTables(zip, connection);
            for (var file : about.files().entrySet()) {
                zip.putNextEntry(new ZipEntry("files/" + file.getKey()));
                Files.copy(file.getValue(), zip);
            }
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(codec.toJson(manifest));
            zip.finish();
            zip.flush();
            channel.force(true);
            return manifest;
        }
    }

    private Manifest writeTables(ZipOutputStream zip, Connection connection) throws IOException, SQLException {
        Tables tables = new Tables(connection);
        Map<String, List<Column>> columns = new LinkedHashMap<>();
        for (String name : tables.names(about.leftOut())) {
            columns.put(name, tables.columns(name));
            all += tables.count(name);
        }
        List<Manifest.Table> written = new ArrayList<>();
        for (var table : columns.entrySet()) {
            written.add(writeTable(zip, connection, table.getKey(), table.getValue()));
        }
        progress.at(done, all);
        return new Manifest(
                Manifest.FORMAT, about.program(), about.owner(), about.now(), tables.schema(), List.copyOf(written));
    }

    private Manifest.Table writeTable(ZipOutputStream zip, Connection connection, String name, List<Column> columns)
            throws IOException, SQLException {
        List<String> names = columns.stream().map(Column::name).toList();
        zip.putNextEntry(new ZipEntry(new Manifest.Table(name, names, 0, "").entry()));
        DigestOutputStream out = new DigestOutputStream(zip, sha256());
        long rows = 0;
        String sql = names.stream().collect(Collectors.joining(", ", "select ", " from " + name));
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_A_TIME);
            try (ResultSet row = statement.executeQuery(sql)) {
                rows = writeRows(out, row, columns);
            }
        }
        zip.closeEntry();
        return new Manifest.Table(
                name,
                names,
                rows,
                HexFormat.of().formatHex(out.getMessageDigest().digest()));
    }

    private long writeRows(OutputStream out, ResultSet row, List<Column> columns) throws IOException, SQLException {
        StringBuilder lines = new StringBuilder();
        long rows = 0;
        while (row.next()) {
            for (int i = 0; i < columns.size(); i++) {
                char end = i + 1 == columns.size() ? '\n' : '\t';
                TextRow.append(lines, columns.get(i).read(row, i + 1), end);
            }
            rows++;
            done++;
            if (lines.length() > 1 << 16) {
                out.write(lines.toString().getBytes(UTF_8));
                lines.setLength(0);
            }
            if (done % STEP == 0) {
                progress.at(done, all);
            }
        }
        out.write(lines.toString().getBytes(UTF_8));
        return rows;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
