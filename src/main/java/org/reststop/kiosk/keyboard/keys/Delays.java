package org.reststop.kiosk.keyboard.keys;

import java.time.Duration;
import javafx.animation.PauseTransition;

/** Does something a while later on the JavaFX thread, unless it is called off. */
@FunctionalInterface
public interface Delays {
    /** @return calls it off; harmless when it has been done */
    Runnable after(Duration delay, Runnable work);

    /** By the clock of JavaFX's frames. */
    static Delays ofFrames() {
        return (delay, work) -> {
            PauseTransition pause = new PauseTransition(javafx.util.Duration.millis(delay.toMillis()));
            pause.setOnFinished(event -> work.run());
            pause.play();
            return pause::stop;
        };
    }
}
