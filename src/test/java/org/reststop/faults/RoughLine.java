package org.reststop.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A TCP proxy that treats what passes through it badly. */
final class RoughLine implements AutoCloseable {
    /** What it does with every byte from now on. */
    enum Mode {
        PASS,
        /** Connections are closed, old and new. */
        CUT,
        /** Connections stay open and nothing passes. */
        STALL,
        /** Some bytes arrive as others. */
        CORRUPT,
        /** Connections are closed in the middle of what they carry. */
        TRUNCATE
    }

    private final ServerSocket listening;
    private final int target;
    private final Random random;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Mode mode = Mode.PASS;

    /** @param target HQ's port on this machine */
    RoughLine(int target, Random random) throws IOException {
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.target = target;
        this.random = random;
        Thread.ofVirtual().start(this::listen);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    void turn(Mode next) {
        mode = next;
        if (next == Mode.CUT) {
            open.forEach(RoughLine::close);
        }
    }

    private void listen() {
        while (!listening.isClosed()) {
            try {
                Socket kiosk = listening.accept();
                Thread.ofVirtual().start(() -> connect(kiosk));
            } catch (IOException e) {
                // Closed, or a connection that broke before it began.
            }
        }
    }

    private void connect(Socket kiosk) {
        open.add(kiosk);
        if (mode == Mode.CUT) {
            close(kiosk);
            open.remove(kiosk);
            return;
        }
        try (kiosk;
                Socket hq = new Socket(InetAddress.getLoopbackAddress(), target)) {
            open.add(hq);
            Thread back = Thread.ofVirtual().start(() -> pass(hq, kiosk));
            pass(kiosk, hq);
            back.join();
            open.remove(hq);
        } catch (IOException e) {
            // HQ is away; the kiosk's connection is closed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(kiosk);
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] bytes = new byte[4096];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                treat(bytes, count, out);
            }
        } catch (IOException e) {
            // One side is gone; both are closed now.
        }
    }

    private void treat(byte[] bytes, int count, OutputStream out) throws IOException {
        switch (mode) {
            case PASS -> out.write(bytes, 0, count);
            case CORRUPT -> {
                bytes[draw(count)] ^= (byte) (1 << draw(8));
                out.write(bytes, 0, count);
            }
            case TRUNCATE -> {
                out.write(bytes, 0, draw(count));
                out.flush();
                throw new IOException("cut off");
            }
            case CUT -> throw new IOException("cut off");
            case STALL -> {}
        }
    }

    private synchronized int draw(int bound) {
        return random.nextInt(bound);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is of no use any more either way.
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        open.forEach(RoughLine::close);
    }
}
