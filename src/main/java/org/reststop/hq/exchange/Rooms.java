package org.reststop.hq.exchange;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * How much HQ does at once. Knocking kiosks and arriving bodies are cheap and many; the work on what has arrived is
 * dear, so few do it at once and few wait for it. Whoever finds all places taken is sent away and costs nothing. Safe to
 * call from any thread.
 */
final class Rooms {
    /** Fewer than the store has connections, so that knocking kiosks and staff's pages always find one. */
    private static final int WORKING = 8;

    private static final int WAITING = 128;
    private static final int KNOCKING = 128;
    private static final long PATIENCE_MILLIS = 2_000;

    private final Semaphore knocking = new Semaphore(KNOCKING);
    private final Semaphore working = new Semaphore(WORKING, true);
    private final int mostBytes;
    private final Semaphore bytes;

    /** @param mostBytes of bodies that may be on their way in or at work, together */
    Rooms(int mostBytes) {
        this.mostBytes = mostBytes;
        this.bytes = new Semaphore(mostBytes);
    }

    /** HQ has no place for this now. */
    static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Full() {
            super("no place", null, false, false);
        }
    }

    /**
     * Runs the short question who somebody is.
     *
     * @throws Full if too many ask, or so many wait to be worked on that one more would only wait in vain
     */
    <T> T knock(Supplier<T> question) {
        if (working.getQueueLength() >= WAITING || !knocking.tryAcquire()) {
            throw new Full();
        }
        try {
            return question.get();
        } finally {
            knocking.release();
        }
    }

    /**
     * Keeps memory for a body while {@code reception} takes it in and works on it.
     *
     * @param size of the body in bytes, as it comes
     * @throws Full if there is none left
     */
    <T> T receive(int size, Supplier<T> reception) {
        int kept = Math.min(size, mostBytes);
        if (!bytes.tryAcquire(kept)) {
            throw new Full();
        }
        try {
            return reception.get();
        } finally {
            bytes.release(kept);
        }
    }

    /** Which share of the places to wait for work in is taken, 0 to 1. */
    double queue() {
        return Math.min(1, working.getQueueLength() / (double) WAITING);
    }

    /**
     * Works on what has arrived, after a short wait if it must.
     *
     * @throws Full if no place became free
     */
    <T> T work(Supplier<T> work) {
        boolean placed = false;
        try {
            placed = working.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            if (!placed) {
                throw new Full();
            }
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Full();
        } finally {
            if (placed) {
                working.release();
            }
        }
    }
}
