package org.reststop.hq.exchange;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.reststop.hq.fleet.Wish;

/**
 * How seldom HQ asks kiosks to come: as its operator set it for all, as staff set it for one, and less often while
 * exchanges queue up. Only a kiosk that has nothing left to do is asked, so that catching up is never drawn out.
 */
final class Patience {
    private static final long LEAST_UNDER_LOAD = 60;
    private static final long MOST_UNDER_LOAD = 300;

    private final long least;

    /** @param leastInterval for all kiosks; zero for as often as they like */
    Patience(Duration leastInterval) {
        this.least = leastInterval.toSeconds();
    }

    /**
     * @param wish what staff want of the kiosk
     * @param load which share of the places in the queue is taken, 0 to 1
     * @return seconds, or null to ask nothing
     */
    @Nullable
    Integer ask(Wish wish, double load) {
        long wished = Math.max(least, wish.leastInterval().toSeconds());
        long loaded =
                load > 0 ? LEAST_UNDER_LOAD + Math.round((MOST_UNDER_LOAD - LEAST_UNDER_LOAD) * Math.min(1, load)) : 0;
        long seconds = Math.max(wished, loaded);
        return seconds == 0 ? null : (int) seconds;
    }
}
