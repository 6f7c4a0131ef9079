package org.reststop.bench;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Kiosks that exchange though they have nothing to say and HQ has nothing to tell. */
final class IdleLoad {
    private final URI hq;
    private final byte[][] requests;
    private final int lines;

    /**
     * @param requests one of each kiosk
     * @param lines how many exchanges are on their way at once at the most
     */
    IdleLoad(URI hq, byte[][] requests, int lines) {
        this.hq = hq;
        this.requests = requests;
        this.lines = lines;
    }

    /**
     * What came of it.
     *
     * @param rate exchanges a second
     * @param millis how long each took, sorted
     * @param bytesDown of an answer
     * @param refused answers that were not 200
     */
    record Result(double rate, double[] millis, int bytesDown, long refused) {
        double at(double share) {
            return millis[(int) Math.min(millis.length - 1L, (long) (share * millis.length))];
        }
    }

    /** Each line sends as soon as it is answered. */
    Result asFastAsHqAnswers(int exchanges) throws Exception {
        return run(exchanges, 0, true);
    }

    /** Exchanges are due at an even pace; how late an answer is counts from then, so no wait is left out. */
    Result atPace(int exchanges, double perSecond, boolean keepLines) throws Exception {
        return run(exchanges, (long) (1e9 / perSecond), keepLines);
    }

    private Result run(int exchanges, long pause, boolean keepLines) throws Exception {
        double[] millis = new double[exchanges];
        AtomicLong next = new AtomicLong();
        AtomicLong refused = new AtomicLong();
        AtomicLong bytes = new AtomicLong();
        ConcurrentLinkedQueue<Exception> failures = new ConcurrentLinkedQueue<>();
        CountDownLatch done = new CountDownLatch(lines);
        ThreadFactory threads = Thread.ofPlatform().daemon().factory();
        long began = System.nanoTime();
        for (int i = 0; i < lines; i++) {
            threads.newThread(() -> {
                        try {
                            send(next, millis, began, pause, keepLines, refused, bytes);
                        } catch (Exception e) {
                            failures.add(e);
                        } finally {
                            done.countDown();
                        }
                    })
                    .start();
        }
        done.await();
        double seconds = (System.nanoTime() - began) / 1e9;
        if (!failures.isEmpty()) {
            throw failures.poll();
        }
        Arrays.sort(millis);
        return new Result(exchanges / seconds, millis, bytes.intValue(), refused.get());
    }

    private void send(
            AtomicLong next,
            double[] millis,
            long began,
            long pause,
            boolean keepLines,
            AtomicLong refused,
            AtomicLong bytes)
            throws IOException {
        Line line = new Line(hq);
        try {
            for (int i = (int) next.getAndIncrement(); i < millis.length; i = (int) next.getAndIncrement()) {
                long due = pause == 0 ? System.nanoTime() : began + i * pause;
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                if (!keepLines) {
                    line.close();
                    line = new Line(hq);
                }
                Line.Answer answer = line.send(requests[i % requests.length]);
                millis[i] = (System.nanoTime() - due) / 1e6;
                if (answer.status() != 200) {
                    refused.incrementAndGet();
                }
                bytes.setPlain(answer.bytes());
            }
        } finally {
            line.close();
        }
    }
}
