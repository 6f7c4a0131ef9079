package org.reststop.hq.wall;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.reststop.hq.wall.FeedNews.Kind;
import org.reststop.store.Store;
import org.reststop.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the feed's head while kiosks hold connections open, and tells those whom news concern. Each node looks for
 * itself, whichever node has published: one cheap question several times a second, on every database alike, in place of
 * a notification that only some have. Safe to call from any thread.
 */
final class FeedWatch implements AutoCloseable {
    /** How often it looks: what an emergency waits at the most. */
    static final Duration EVERY = Duration.ofMillis(250);

    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(3);
    private static final Logger log = LoggerFactory.getLogger(FeedWatch.class);

    private final Store store;
    private final Set<WakeLine> lines = ConcurrentHashMap.newKeySet();
    private final Semaphore wanted = new Semaphore(0);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private boolean troubled;

    FeedWatch(Store store) {
        this.store = store;
        this.thread = Thread.ofVirtual().name("feed-watch").start(this::run);
    }

    /** How many kiosks are connected. */
    int connected() {
        return lines.size();
    }

    /** Takes a kiosk on. What is published from here on it is told of. */
    void join(WakeLine line) {
        lines.add(line);
        wanted.release();
        if (closing.getCount() == 0) {
            line.end();
        }
    }

    void leave(WakeLine line) {
        lines.remove(line);
    }

    private void run() {
        long seen = -1;
        try {
            while (closing.getCount() > 0) {
                if (lines.isEmpty()) {
                    // What is published while nobody listens, everybody asks for when he comes.
                    seen = -1;
                    wanted.acquire();
                }
                wanted.drainPermits();
                seen = look(seen);
                closing.await((troubled ? AFTER_TROUBLE : EVERY).toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long look(long seen) {
        try {
            FeedNews news = store.look(connection -> {
                long head = FeedNews.head(connection);
                return seen < 0 || head <= seen
                        ? new FeedNews(head, Kind.NONE, Map.of())
                        : FeedNews.since(connection, seen, head);
            });
            lines.forEach(line -> line.tell(news.of(line.stationId())));
            troubled = false;
            return news.position();
        } catch (StoreException e) {
            if (!troubled) {
                troubled = true;
                log.warn("The feed cannot be watched: kiosks hear of news at their next exchange", e);
            }
            return seen;
        }
    }

    /** Ends every line, and the watch. */
    @Override
    public void close() {
        closing.countDown();
        wanted.release();
        lines.forEach(WakeLine::end);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
