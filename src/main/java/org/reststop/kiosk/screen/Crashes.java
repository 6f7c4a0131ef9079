package org.reststop.kiosk.screen;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of an exception that nobody caught: logged once, and the kiosk goes back to where it is usable. */
public final class Crashes implements Thread.UncaughtExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(Crashes.class);

    private final FxThread fx;
    private final Runnable recover;

    /** @param recover brings the kiosk back to the attract screen, on the JavaFX thread */
    public Crashes(FxThread fx, Runnable recover) {
        this.fx = fx;
        this.recover = recover;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable cause) {
        log.error("Nobody expected this on thread {}; back to the attract screen", thread.getName(), cause);
        fx.run(() -> {
            try {
                recover.run();
            } catch (RuntimeException e) {
                log.error("The attract screen cannot be shown", e);
            }
        });
    }
}
