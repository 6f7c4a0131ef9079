package org.reststop.domain.counter;

import java.time.Duration;

/** How long whoever mistyped a PIN waits: a second after the first time, twice as long each time, at most 15 minutes. */
public final class PinWait {
    /** The longest wait. */
    public static final Duration LONGEST = Duration.ofMinutes(15);

    private static final int DOUBLINGS = 10;

    private PinWait() {}

    /** @param failures in a row, 0 or more */
    public static Duration after(int failures) {
        if (failures <= 0) {
            return Duration.ZERO;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(failures - 1, DOUBLINGS));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
