package org.reststop.kiosk.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Optional;
import org.reststop.kiosk.backup.ControlMessage.Answer;
import org.reststop.kiosk.backup.ControlMessage.Order;
import org.reststop.store.backup.BackupException;
import org.reststop.store.backup.BackupException.Problem;
import org.reststop.store.backup.Manifest;
import org.reststop.store.backup.Progress;
import org.reststop.sync.WireCodec;

/** A kiosk that runs on this machine, as its operator speaks to it. Waits until an order is carried out. */
public final class RunningKiosk implements AutoCloseable {
    private final SocketChannel channel;
    private final WireCodec codec = new WireCodec();

    private RunningKiosk(SocketChannel channel) {
        this.channel = channel;
    }

    /** Finds the kiosk that works with a data folder; empty if none runs, or another user's. */
    public static Optional<RunningKiosk> find(Path dataFolder) {
        try {
            SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                channel.connect(UnixDomainSocketAddress.of(ControlMessage.socket(dataFolder)));
                return Optional.of(new RunningKiosk(channel));
            } catch (IOException | RuntimeException e) {
                channel.close();
                return Optional.empty();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** As {@link KioskBackup#save}. */
    public Manifest save(Path target, boolean withIdentity, Progress progress) {
        return order(new Order(ControlMessage.SAVE, target.toAbsolutePath().toString(), withIdentity), progress);
    }

    /** As {@link KioskBackup#restore}. */
    public Manifest restore(Path source, boolean withIdentity, Progress progress) {
        return order(new Order(ControlMessage.RESTORE, source.toAbsolutePath().toString(), withIdentity), progress);
    }

    private Manifest order(Order order, Progress progress) {
        try {
            ByteBuffer line = ByteBuffer.wrap((new String(codec.toJson(order), UTF_8) + "\n").getBytes(UTF_8));
            while (line.hasRemaining()) {
                channel.write(line);
            }
            BufferedReader in = new BufferedReader(new InputStreamReader(Channels.newInputStream(channel), UTF_8));
            for (String next = in.readLine(); next != null; next = in.readLine()) {
                Answer answer = codec.fromJson(next.getBytes(UTF_8), Answer.class);
                if (answer.problem() != null) {
                    throw new BackupException(answer.problem(), String.valueOf(answer.detail()), null);
                }
                if (answer.manifest() != null) {
                    return answer.manifest();
                }
                progress.at(answer.done(), answer.all());
            }
            throw new BackupException(Problem.STORE, "the kiosk has stopped meanwhile", null);
        } catch (IOException e) {
            throw new BackupException(Problem.STORE, "the kiosk has gone: " + e, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new BackupException(Problem.STORE, "the kiosk has gone: " + e, e);
        }
    }
}
