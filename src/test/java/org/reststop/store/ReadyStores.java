package org.reststop.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.reststop.store.disk.DurableDisk;
import org.reststop.testing.PostgresServer;

/** Databases that have all their tables already: each is a copy of one that was made once in this JVM. */
public final class ReadyStores {
    private ReadyStores() {}

    /** Lays HQ's file into a folder, unless it has one. */
    public static HqStores.Settings hq(Path folder) {
        lay(HqFile.BYTES, folder.resolve("hq.mv.db"));
        return new HqStores.Settings("jdbc:h2:" + folder.resolve("hq"), "sa", "");
    }

    /** As above, and returns the folder. */
    public static Path hqFolder(Path folder) {
        hq(folder);
        return folder;
    }

    /** Lays a kiosk's file into a folder, unless it has one, and returns the folder. */
    public static Path kiosk(Path folder) {
        lay(KioskFile.BYTES, new StoreFolder(folder).databaseFile());
        return folder;
    }

    /** Makes a database of its own on the server that this JVM's tests share, which ends with the JVM. */
    public static PostgresDatabase postgres() {
        return PostgresDatabase.copyOf(Shared.SERVER);
    }

    private static void lay(byte[] bytes, Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.write(file, bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] made(Schema schema) {
        try {
            Path folder = Files.createTempDirectory("reststop-ready");
            Path file = folder.resolve("ready.mv.db");
            new NewDatabase(new DurableDisk(), schema).create(file, folder.resolve("unfinished.mv.db"), "sa", "");
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            Files.delete(folder);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class HqFile {
        private static final byte[] BYTES = made(HqStores.schema(true));
    }

    private static final class KioskFile {
        private static final byte[] BYTES = made(Schema.KIOSK);
    }

    private static final class Shared {
        private static final PostgresServer SERVER = start();

        private static PostgresServer start() {
            try {
                PostgresServer server = PostgresServer.start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
                HqStores.open(new HqStores.Settings(server.jdbcUrl(), server.user(), server.password()), List.of())
                        .close();
                return server;
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void stop(PostgresServer server) {
            try {
                server.close();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
