package org.reststop.kiosk.sync;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reststop.kiosk.sync.SyncStatus.Problem;

/** How one exchange ended. */
sealed interface ExchangeOutcome {
    /**
     * HQ answered and what it said is stored.
     *
     * @param progress whether anything moved, up or down: going on at once makes sense only then
     * @param more whether HQ has more changes
     * @param changes how many changes were stored
     * @param clockOffset HQ's clock minus this one
     * @param comeBack how long HQ wants to be left alone, if it said so
     * @param ordered whether HQ wants another exchange at once, {@link org.reststop.sync.ExchangeResponse#SYNC_NOW}
     */
    record Done(
            boolean progress,
            boolean more,
            int changes,
            Duration clockOffset,
            Optional<Duration> comeBack,
            boolean ordered)
            implements ExchangeOutcome {}

    /**
     * It came to nothing; facts stay where they were.
     *
     * @param detail for the log
     * @param cause if it was a fault in this program or its store
     */
    record Failed(
            Problem problem,
            String detail,
            Optional<Duration> retryAfter,
            @Nullable RuntimeException cause) implements ExchangeOutcome {
        Failed(Problem problem, String detail) {
            this(problem, detail, Optional.empty(), null);
        }
    }
}
