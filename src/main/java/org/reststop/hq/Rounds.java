package org.reststop.hq;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What HQ does again and again by itself. Closing ends it after the task in progress, and runs nothing more. */
final class Rounds implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Rounds.class);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("rounds").factory());

    /** Runs a task soon and after every pause; one that fails is logged and runs again. */
    void every(Duration pause, String name, Runnable task) {
        timer.scheduleWithFixedDelay(() -> run(name, task), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void run(String name, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            log.warn("The round \"{}\" failed and will be made again", name, e);
        }
    }

    @Override
    public void close() {
        timer.close();
    }
}
