package org.reststop.kiosk.scan;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.reststop.kiosk.scan.qr.GrayImage;

/**
 * Hands pictures from the thread that grabs to the thread that decodes. A picture that was not taken in time gives way
 * to the next, so what is decoded is never old.
 */
final class NewestFrame {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable GrayImage newest;
    private @Nullable String end;

    /** What {@link #take} met. */
    sealed interface Next {
        record Picture(GrayImage image) implements Next {}

        /** No more will come; the reason is empty at the end of a file. */
        record Over(String reason) implements Next {}

        record Nothing() implements Next {}
    }

    void put(GrayImage image) {
        lock.lock();
        try {
            newest = image;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Says that no more pictures come; those waiting are still taken. */
    void end(String reason) {
        lock.lock();
        try {
            end = reason;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a picture, the end, or until {@code limit} has passed with neither. */
    Next take(Duration limit) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long nanos = limit.toNanos();
            while (newest == null && end == null && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            GrayImage image = newest;
            newest = null;
            if (image != null) {
                return new Next.Picture(image);
            }
            return end == null ? new Next.Nothing() : new Next.Over(end);
        } finally {
            lock.unlock();
        }
    }
}
