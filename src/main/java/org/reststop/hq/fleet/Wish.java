package org.reststop.hq.fleet;

import java.time.Duration;

/**
 * What staff want of a kiosk.
 *
 * @param syncOrdered whether an order to exchange at once waits for the kiosk's next exchange
 * @param leastInterval how seldom it shall come; zero for as often as it likes
 */
public record Wish(boolean syncOrdered, Duration leastInterval) {
    /** Nothing. */
    public static final Wish NONE = new Wish(false, Duration.ZERO);
}
