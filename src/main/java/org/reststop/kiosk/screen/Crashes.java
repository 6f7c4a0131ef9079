package org.reststop.kiosk.screen;

import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of an exception that nobody caught: logged once, and the kiosk goes back to where it is usable. */
public final class Crashes implements Thread.UncaughtExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(Crashes.class);

    private final Runnable recover;

    /** @param recover brings the kiosk back to the attract screen; called on the JavaFX thread */
    public Crashes(Runnable recover) {
        this.recover = recover;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable cause) {
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
