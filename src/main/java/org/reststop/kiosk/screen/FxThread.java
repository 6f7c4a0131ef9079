package org.reststop.kiosk.screen;

import javafx.application.Platform;

/** The door to the JavaFX thread. */
@FunctionalInterface
public interface FxThread {
    /** Runs {@code work} on the JavaFX thread: at once if that is the caller's, else soon and in order. */
    void run(Runnable work);

    /** The real door. */
    static FxThread platform() {
        return work -> {
            if (Platform.isFxApplicationThread()) {
                work.run();
            } else {
                Platform.runLater(work);
            }
        };
    }
}
