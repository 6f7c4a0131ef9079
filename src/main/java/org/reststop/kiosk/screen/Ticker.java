package org.reststop.kiosk.screen;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Beats once a second on the JavaFX thread. Counting beats instead of reading a clock survives a clock that is set. */
public final class Ticker implements AutoCloseable {
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("ticker").factory());

    /** Begins to call {@code beat}. */
    public void start(FxThread fx, Runnable beat) {
        executor.scheduleAtFixedRate(() -> fx.run(beat), 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
