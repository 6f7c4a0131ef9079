package org.reststop.kiosk.sync;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Time that only goes forward, however the wall clock is set, and waiting by it. */
interface Pause {
    /** Nanoseconds since an arbitrary moment. */
    long nanos();

    /** Returns when {@code nanos} have passed or {@link #wake} was called since the last wait. */
    void await(long nanos) throws InterruptedException;

    /** Ends the wait in progress, or the next. Called from any thread. */
    void wake();

    /** The machine's own time. */
    final class Real implements Pause {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition woken = lock.newCondition();
        private boolean awake;

        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void await(long nanos) throws InterruptedException {
            lock.lock();
            try {
                long left = nanos;
                while (!awake && left > 0) {
                    left = woken.awaitNanos(left);
                }
                awake = false;
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void wake() {
            lock.lock();
            try {
                awake = true;
                woken.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }
}
