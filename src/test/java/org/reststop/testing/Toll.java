package org.reststop.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A line to HQ that counts what goes up, and may be slow, break or change a byte at a place that the test names. */
public final class Toll implements AutoCloseable {
    private static final int PIECE = 8 << 10;

    private final ServerSocket listening;
    private final int target;
    private final AtomicLong up = new AtomicLong();
    private final AtomicLong down = new AtomicLong();
    private final AtomicLong connections = new AtomicLong();
    private volatile long breaksDownAt = Long.MAX_VALUE;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile long breaksAt = Long.MAX_VALUE;
    private volatile long changesAt = Long.MAX_VALUE;
    private volatile long pieceMillis;

    /** @param target HQ's port on this machine */
    public Toll(int target) {
        try {
            this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.target = target;
        Thread.ofVirtual().start(this::listen);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    /** How many bytes have gone up so far. */
    public long up() {
        return up.get();
    }

    /** How many bytes have come down so far. */
    public long down() {
        return down.get();
    }

    /** How many connections there have been. */
    public long connections() {
        return connections.get();
    }

    /** Breaks once, when so many bytes more have come down. */
    public void breakDownAfter(long bytes) {
        breaksDownAt = down.get() + bytes;
    }

    /** Breaks once, when so many bytes more have gone up. */
    public void breakAfter(long bytes) {
        breaksAt = up.get() + bytes;
    }

    /** Changes one byte, when so many more have gone up. */
    public void changeAfter(long bytes) {
        changesAt = up.get() + bytes;
    }

    /** Each 8 KiB take so long from now on. */
    public void slow(long millis) {
        pieceMillis = millis;
    }

    private void listen() {
        while (!listening.isClosed()) {
            try {
                Socket kiosk = listening.accept();
                Socket hq = new Socket(InetAddress.getLoopbackAddress(), target);
                connections.incrementAndGet();
                open.add(kiosk);
                open.add(hq);
                Thread.ofVirtual().start(() -> pass(kiosk, hq, true));
                Thread.ofVirtual().start(() -> pass(hq, kiosk, false));
            } catch (IOException e) {
                // Closed, or HQ is away: the kiosk's connection times out or breaks.
            }
        }
    }

    private void pass(Socket from, Socket to, boolean upwards) {
        byte[] bytes = new byte[PIECE];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                if (upwards) {
                    take(bytes, count);
                } else if (down.addAndGet(count) >= breaksDownAt) {
                    breaksDownAt = Long.MAX_VALUE;
                    throw new IOException("cut off");
                }
                out.write(bytes, 0, count);
            }
        } catch (IOException e) {
            // One side is gone; both are closed now.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(byte[] bytes, int count) throws IOException, InterruptedException {
        long after = up.addAndGet(count);
        if (after >= breaksAt) {
            breaksAt = Long.MAX_VALUE;
            throw new IOException("cut off");
        }
        if (after >= changesAt) {
            changesAt = Long.MAX_VALUE;
            bytes[count - 1] ^= 1;
        }
        if (pieceMillis > 0) {
            Thread.sleep(pieceMillis);
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
