package org.reststop.hq.wall;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.reststop.hq.wall.FeedNews.Kind;

/** One kiosk's open connection: what it is yet to be told. Safe to call from any thread. */
final class WakeLine {
    private final String stationId;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition told = lock.newCondition();
    private Kind pending = Kind.NONE;
    private boolean watched;
    private boolean ended;

    WakeLine(String stationId) {
        this.stationId = stationId;
    }

    String stationId() {
        return stationId;
    }

    /** Tells the kiosk soon; what it was not told yet is one with that. */
    void tell(Kind news) {
        lock.lock();
        try {
            watched = true;
            if (news.compareTo(pending) > 0) {
                pending = news;
            }
            told.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until somebody looks out for news for this kiosk; gives up in silence, for the kiosk asks anyway. */
    void awaitWatched(Duration longest) throws InterruptedException {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (!watched && !ended && left > 0) {
                left = told.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** HQ stops. */
    void end() {
        lock.lock();
        try {
            ended = true;
            told.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isEnded() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for news, and takes it; {@link Kind#NONE} if there was none. */
    Kind take(Duration longest) throws InterruptedException {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (pending == Kind.NONE && !ended && left > 0) {
                left = told.awaitNanos(left);
            }
            Kind news = pending;
            pending = Kind.NONE;
            return news;
        } finally {
            lock.unlock();
        }
    }
}
