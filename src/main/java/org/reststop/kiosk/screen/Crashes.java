package org.reststop.kiosk.screen;

import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of an exception that nobody caught: logged once, and the kiosk goes back to where it is usable. While the
 * program stops there is nothing to go back to: JavaFX takes its window's parts away beneath the last events.
 */
public final class Crashes implements Thread.UncaughtExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(Crashes.class);

    private final Runnable recover;
    private final BooleanSupplier stopping;

    /**
     * @param recover brings the kiosk back to the attract screen; called on the JavaFX thread
     * @param stopping whether the program is on its way out; asked on any thread
     */
    public Crashes(Runnable recover, BooleanSupplier stopping) {
        this.recover = recover;
        this.stopping = stopping;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable cause) {
        if (stopping.getAsBoolean()) {
            log.debug("Thread {} failed while the program stopped", thread.getName(), cause);
            return;
        }
        if (!Platform.isFxApplicationThread()) {
            log.error("Nobody expected this on thread {}", thread.getName(), cause);
            return;
        }
        log.error("A screen failed; back to the attract screen", cause);
        try {
            recover.run();
        } catch (RuntimeException e) {
            log.error("The attract screen cannot be shown", e);
        }
    }
}
