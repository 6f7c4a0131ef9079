package org.reststop.kiosk.scan.qr;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a camera's pictures on as many cores as are spare and tells what came of each in their order. While a reader is
 * free the next picture need not wait for the one before. Pictures are put in by one thread; what came of them is told on
 * any, one after the other.
 */
public final class FrameLine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FrameLine.class);
    private static final int MOST_READERS = 4;
    private static final int LONGEST_READING_S = 2;

    private final FrameReader reader;
    private final BiConsumer<GrayImage, Optional<FrameReader.Sighting>> told;
    private final Semaphore free;
    private final Optional<ExecutorService> pool;
    private final Executor readers;
    private final Deque<Place> line = new ArrayDeque<>();

    /** A picture that waits until those before it have been told of. */
    private static final class Place {
        private final GrayImage image;
        private final boolean read;
        private boolean done;
        private Optional<QrCode> code = Optional.empty();

        Place(GrayImage image, boolean read) {
            this.image = image;
            this.read = read;
            done = !read;
        }
    }

    /**
     * @param atOnce how many pictures to read at once, at least 1; with 1 the thread that puts them in reads them
     * @param told hears of each picture
     */
    public FrameLine(FrameReader reader, int atOnce, BiConsumer<GrayImage, Optional<FrameReader.Sighting>> told) {
        this.reader = reader;
        this.told = told;
        free = new Semaphore(atOnce);
        pool = atOnce == 1
                ? Optional.empty()
                : Optional.of(Executors.newFixedThreadPool(
                        atOnce,
                        Thread.ofPlatform().name("camera-read-", 1).daemon().factory()));
        readers = pool.<Executor>map(threads -> threads).orElse(Runnable::run);
    }

    /** How many readers leave a core to the rest of the kiosk: at least 1, at most 4. */
    public static int spareReaders() {
        return Math.clamp(Runtime.getRuntime().availableProcessors() - 1, 1, MOST_READERS);
    }

    /** Has a picture read; waits while all readers are busy. */
    public void read(GrayImage image) throws InterruptedException {
        free.acquire();
        Place place = new Place(image, true);
        Supplier<Optional<QrCode>> reading;
        synchronized (this) {
            reading = reader.begin(image);
            line.add(place);
        }
        readers.execute(() -> {
            Optional<QrCode> code = Optional.empty();
            try {
                code = result(reading);
            } finally {
                finish(place, code);
                free.release();
            }
        });
    }

    /** Has a picture told of, in its turn, without reading it. */
    public synchronized void pass(GrayImage image) {
        line.add(new Place(image, false));
        tell();
    }

    /** One picture that cannot be read must not be the last that is. */
    private static Optional<QrCode> result(Supplier<Optional<QrCode>> reading) {
        try {
            return reading.get();
        } catch (RuntimeException e) {
            LOG.error("a picture could not be searched", e);
            return Optional.empty();
        }
    }

    private synchronized void finish(Place place, Optional<QrCode> code) {
        place.code = code;
        place.done = true;
        tell();
    }

    private void tell() {
        for (Place first = line.peek(); first != null && first.done; first = line.peek()) {
            line.remove();
            Optional<FrameReader.Sighting> sighting = first.read ? reader.end(first.code) : Optional.empty();
            try {
                told.accept(first.image, sighting);
            } catch (RuntimeException e) {
                LOG.error("what a picture shows could not be passed on", e);
            }
        }
    }

    /** Waits until all pictures are told of, which takes some milliseconds. */
    @Override
    public void close() {
        pool.ifPresent(threads -> {
            threads.shutdown();
            try {
                if (!threads.awaitTermination(LONGEST_READING_S, TimeUnit.SECONDS)) {
                    LOG.warn("a picture is still being read after {} s", LONGEST_READING_S);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
