package org.reststop.bench;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.postgresql.PGConnection;
import org.reststop.testing.PostgresServer;

/** Many writers at once: kiosks over HTTP, or COPY. */
final class IngestLoad {
    private IngestLoad() {}

    /** One writer's work; an exception ends the measurement. */
    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    /**
     * Every kiosk sends its batches one after the other, the next when the last is acknowledged.
     *
     * @param requests of each kiosk, in order
     * @return facts a second
     */
    static double kiosks(URI hq, List<List<byte[]>> requests) throws Exception {
        AtomicLong sent = new AtomicLong();
        double seconds = atOnce(requests.stream()
                .<Work>map(own -> () -> {
                    try (Line line = new Line(hq)) {
                        for (byte[] request : own) {
                            sendUntilTaken(line, request);
                            sent.addAndGet(Batches.SIZE);
                        }
                    }
                })
                .toList());
        return sent.get() / seconds;
    }

    private static void sendUntilTaken(Line line, byte[] request) throws Exception {
        Line.Answer answer = line.send(request);
        while (answer.status() == 503) {
            Thread.sleep(200);
            answer = line.send(request);
        }
        if (answer.status() != 200) {
            throw new IllegalStateException("HQ answered " + answer.status());
        }
    }

    /**
     * Each writer copies its own batches into the table of facts, each batch a commit.
     *
     * @return facts a second
     */
    static double copy(PostgresServer server, List<List<byte[]>> texts) throws Exception {
        AtomicLong copied = new AtomicLong();
        double seconds = atOnce(texts.stream()
                .<Work>map(own -> () -> {
                    try (var connection = ManyKiosks.connect(server)) {
                        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
                        for (byte[] text : own) {
                            copied.addAndGet(copy.copyIn(
                                    "copy fact (id, station_id, kiosk_id, incarnation, seq, type, version, at,"
                                            + " received_at, body, understood) from stdin",
                                    new ByteArrayInputStream(text)));
                        }
                    }
                })
                .toList());
        return copied.get() / seconds;
    }

    private static double atOnce(List<Work> works) throws Exception {
        ConcurrentLinkedQueue<Exception> failures = new ConcurrentLinkedQueue<>();
        CountDownLatch done = new CountDownLatch(works.size());
        long began = System.nanoTime();
        for (Work work : works) {
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    work.run();
                } catch (Exception e) {
                    failures.add(e);
                } finally {
                    done.countDown();
                }
            });
        }
        done.await();
        if (!failures.isEmpty()) {
            throw failures.poll();
        }
        return (System.nanoTime() - began) / 1e9;
    }
}
