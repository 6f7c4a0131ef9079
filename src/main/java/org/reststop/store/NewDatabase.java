package org.reststop.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.store.fs.FileUtils;
import org.reststop.store.disk.Disk;

/**
 * Makes an H2 database with all its tables. It is made in memory and laid on the disk whole: a power cut leaves no half
 * schema, and a memory card, which takes long over each commit, is waited for once and not at every table.
 */
final class NewDatabase {
    private static final String SUFFIX = ".mv.db";

    private final Disk disk;
    private final Schema schema;

    NewDatabase(Disk disk, Schema schema) {
        this.disk = disk;
        this.schema = schema;
    }

    /**
     * Makes a file that there is not yet.
     *
     * @param file its final name, which ends as H2's files do
     * @param unfinished its name until it is whole, in the same folder
     * @param user its owner, with whose password it will be opened
     */
    void create(Path file, Path unfinished, String user, String password) throws IOException {
        // A flat name: two databases made at once would race for a folder in memory, at which H2 fails.
        String inMemory = "memFS:/" + UUID.randomUUID() + SUFFIX;
        try {
            migrate(inMemory, user, password);
            Files.deleteIfExists(unfinished);
            write(FileUtils.newInputStream(inMemory).readAllBytes(), unfinished);
        } finally {
            FileUtils.tryDelete(inMemory);
        }
        disk.replace(unfinished, file);
    }

    private void migrate(String name, String user, String password) {
        String url = "jdbc:h2:" + name.substring(0, name.length() - SUFFIX.length()) + H2Options.DURABLE;
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, user, password);
        try {
            Migrations.run(pool, schema);
        } finally {
            pool.dispose();
        }
    }

    private void write(byte[] bytes, Path to) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        try (FileChannel out = disk.open(to)) {
            while (rest.hasRemaining()) {
                out.write(rest, rest.position());
            }
            out.force(true);
        }
    }
}
