package org.reststop.kiosk.scan;

import java.time.Duration;
import javafx.animation.PauseTransition;

/**
 * A timer on JavaFX's thread. When that thread was held up, the keys that queued meanwhile are handled before the pulse
 * that ends the wait, so a burst is not torn by a slow screen.
 */
final class FxGapTimer implements GapTimer {
    private final PauseTransition pause = new PauseTransition();

    FxGapTimer(Runnable task) {
        pause.setOnFinished(_ -> task.run());
    }

    @Override
    public void restart(Duration gap) {
        pause.stop();
        pause.setDuration(javafx.util.Duration.millis(gap.toMillis()));
        pause.playFromStart();
    }

    @Override
    public void stop() {
        pause.stop();
    }
}
