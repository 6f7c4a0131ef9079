package org.reststop.kiosk.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Semaphore;
import org.reststop.kiosk.backup.ControlMessage.Answer;
import org.reststop.kiosk.backup.ControlMessage.Order;
import org.reststop.store.StoreException;
import org.reststop.store.backup.BackupException;
import org.reststop.store.backup.BackupException.Problem;
import org.reststop.store.backup.Manifest;
import org.reststop.store.backup.Progress;
import org.reststop.sync.WireCodec;
import org.reststop.sync.WireException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running kiosk's ear for its operator: a Unix domain socket in the data folder that only the kiosk's own user may
 * open. One order at a time.
 */
public final class ControlSocket implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ControlSocket.class);
    private static final int LONGEST_ORDER = 8192;

    private final KioskBackup backup;
    private final Path socket;
    private final Runnable onRestored;
    private final WireCodec codec = new WireCodec();
    private final Semaphore free = new Semaphore(1);
    private final ServerSocketChannel server;

    private ControlSocket(KioskBackup backup, Path socket, Runnable onRestored, ServerSocketChannel server) {
        this.backup = backup;
        this.socket = socket;
        this.onRestored = onRestored;
        this.server = server;
    }

    /**
     * Begins to listen.
     *
     * @param onRestored runs after a restore, on a thread of the socket's
     * @throws UncheckedIOException if the socket cannot be made, for example because the folder's path is too long
     */
    public static ControlSocket open(KioskBackup backup, Path dataFolder, Runnable onRestored) {
        Path socket = ControlMessage.socket(dataFolder);
        try {
            ControlSocket control = new ControlSocket(backup, socket, onRestored, bind(socket));
            Thread.ofVirtual().name("control").start(control::listen);
            return control;
        } catch (IOException e) {
            throw new UncheckedIOException(socket + " cannot be opened", e);
        }
    }

    private static ServerSocketChannel bind(Path socket) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            // Whoever holds the store's lock is the only kiosk here: one that is there was left behind.
            Files.deleteIfExists(socket);
            server.bind(UnixDomainSocketAddress.of(socket));
            Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
            return server;
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    private void listen() {
        while (server.isOpen()) {
            try {
                SocketChannel caller = server.accept();
                Thread.ofVirtual().name("control-order").start(() -> serve(caller));
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                log.warn("The control socket failed and is closed", e);
                return;
            }
        }
    }

    private void serve(SocketChannel caller) {
        try (caller;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(Channels.newInputStream(caller), UTF_8), LONGEST_ORDER);
                OutputStream out = Channels.newOutputStream(caller)) {
            String line = in.readLine();
            if (line != null) {
                answer(out, obey(line, out));
            }
        } catch (IOException e) {
            log.info("Whoever gave the kiosk an order has gone: {}", e.getMessage());
        }
    }

    private Answer obey(String line, OutputStream out) {
        if (!free.tryAcquire()) {
            return failed(Problem.BUSY, "");
        }
        try {
            Order order = codec.fromJson(line.getBytes(UTF_8), Order.class);
            log.info("Ordered to {} {}", order.command(), order.file());
            Manifest manifest = obey(order, (done, all) -> tell(out, done, all));
            log.info("Done: {} {}, {} rows", order.command(), order.file(), manifest.rows());
            return new Answer(manifest.rows(), manifest.rows(), manifest, null, null);
        } catch (BackupException e) {
            log.warn("Not done: {} {}", e.problem(), e.detail());
            return failed(e.problem(), e.detail());
        } catch (StoreException | WireException e) {
            log.warn("Not done", e);
            return failed(Problem.STORE, String.valueOf(e.getMessage()));
        } finally {
            free.release();
        }
    }

    private Manifest obey(Order order, Progress progress) {
        Path file = Path.of(order.file());
        if (order.command().equals(ControlMessage.SAVE)) {
            return backup.save(file, order.withIdentity(), progress);
        }
        Manifest manifest = backup.restore(file, order.withIdentity(), progress);
        onRestored.run();
        return manifest;
    }

    private static Answer failed(Problem problem, String detail) {
        return new Answer(0, 0, null, problem, detail);
    }

    /** Whoever has gone meanwhile must not stop what he ordered. */
    private void tell(OutputStream out, long done, long all) {
        try {
            answer(out, new Answer(done, all, null, null, null));
        } catch (IOException e) {
            log.debug("Nobody listens to the progress", e);
        }
    }

    private void answer(OutputStream out, Answer answer) throws IOException {
        out.write(codec.toJson(answer));
        out.write('\n');
        out.flush();
    }

    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(socket + " cannot be closed", e);
        }
    }
}
