package org.reststop.kiosk.screen;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Makes a double tap one. The pause counts for all buttons together: the second tap of a trembling hand would else hit
 * whatever button the next screen shows at that place. JavaFX thread only.
 */
public final class Taps {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final InstantSource clock;
    private @Nullable Instant last;

    public Taps(InstantSource clock) {
        this.clock = clock;
    }

    /** Does {@code action} unless a tap has just been taken. */
    public void take(Runnable action) {
        Instant now = clock.instant();
        // A clock that was set back must not block taps, so the distance counts.
        if (last != null && Duration.between(last, now).abs().compareTo(PAUSE) < 0) {
            return;
        }
        last = now;
        action.run();
    }
}
