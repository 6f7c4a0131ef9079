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
    private @Nullable Object lastKey;

    public Taps(InstantSource clock) {
        this.clock = clock;
    }

    /** Does {@code action} unless a tap has just been taken. */
    public void take(Runnable action) {
        if (!isSoon()) {
            take(null, action);
        }
    }

    /**
     * Does {@code action} unless the same key, or what is no key, has just been tapped: whoever types a number is quicker
     * from one key to the next.
     */
    public void key(Object key, Runnable action) {
        if (!isSoon() || lastKey != null && !lastKey.equals(key)) {
            take(key, action);
        }
    }

    private void take(@Nullable Object key, Runnable action) {
        last = clock.instant();
        lastKey = key;
        action.run();
    }

    /** A clock that was set back must not block taps, so the distance counts. */
    private boolean isSoon() {
        return last != null && Duration.between(last, clock.instant()).abs().compareTo(PAUSE) < 0;
    }
}
