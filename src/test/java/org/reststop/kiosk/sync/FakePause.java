package org.reststop.kiosk.sync;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Time that passes only when the test says so. */
final class FakePause implements Pause {
    private static final long PATIENCE_SECONDS = 60;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long now = 1;
    private long until;
    private boolean awake;

    @Override
    public long nanos() {
        lock.lock();
        try {
            return now;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void await(long nanos) throws InterruptedException {
        lock.lock();
        try {
            until = now + nanos;
            changed.signalAll();
            while (!awake && now < until) {
                changed.await();
            }
            awake = false;
            until = 0;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void wake() {
        lock.lock();
        try {
            awake = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void advance(Duration step) {
        lock.lock();
        try {
            now += step.toNanos();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Lets the service come to rest; returns how long it now means to wait. */
    Duration settle() {
        lock.lock();
        try {
            while (awake || until <= now) {
                if (!changed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new AssertionError("the service does not come to rest");
                }
            }
            return Duration.ofNanos(until - now);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            lock.unlock();
        }
    }

    /** Lets as much time pass as the service means to wait, and lets it come to rest again; returns the next wait. */
    Duration next() {
        advance(settle());
        return settle();
    }
}
