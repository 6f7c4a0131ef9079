package org.reststop.command.doctor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The bytes of the next scan, from a terminal's keys or from a serial port. */
final class ScanBytes {
    private static final Duration SILENCE = Duration.ofMillis(300);
    private static final int MOST = 8192;
    private static final int END = -1;

    private final BlockingQueue<Integer> bytes = new LinkedBlockingQueue<>(MOST);

    /** Takes in what a stream says, on a thread of its own that ends with the program. */
    void follow(InputStream keys) {
        Thread.ofPlatform().name("keys").daemon().start(() -> {
            try {
                int next = keys.read();
                while (next >= 0) {
                    bytes.put(next);
                    next = keys.read();
                }
                bytes.put(END);
            } catch (IOException e) {
                bytes.offer(END);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Takes in bytes; those beyond a sane scan are left out. */
    void add(byte[] more) {
        for (byte next : more) {
            bytes.offer(next & 0xff);
        }
    }

    /** Waits for the next scan, up to its end or silence; empty if none comes in time. */
    byte[] next(Duration patience) throws InterruptedException {
        ByteArrayOutputStream scan = new ByteArrayOutputStream();
        Integer next = poll(patience);
        while (next != null && next != END) {
            scan.write(next);
            next = poll(SILENCE);
        }
        return scan.toByteArray();
    }

    private @Nullable Integer poll(Duration patience) throws InterruptedException {
        return bytes.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
