package org.reststop.sync;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What HQ answers, after its transaction has committed.
 *
 * @param acknowledged the highest seq of this incarnation that HQ holds without a gap below it, refused ones included
 * @param refused facts that HQ put aside with a reason; the kiosk need not send them again
 * @param changes in the order of their position
 * @param cursor the position to ask from next time
 * @param more whether changes are left that did not fit
 * @param hqTime HQ's clock
 * @param retryAfterSeconds when to come back, if HQ wants to set it
 * @param orders words such as {@code sync-now}; unknown ones are ignored
 */
public record ExchangeResponse(
        long acknowledged,
        List<Refusal> refused,
        List<Change> changes,
        long cursor,
        boolean more,
        Instant hqTime,
        @Nullable Integer retryAfterSeconds,
        List<String> orders) {
    public ExchangeResponse {
        refused = List.copyOf(refused);
        changes = List.copyOf(changes);
        Objects.requireNonNull(hqTime, "hqTime");
        orders = List.copyOf(orders);
    }

    /** A fact that HQ put aside, and why. */
    public record Refusal(long seq, String reason) {
        /** A reason begins with this if HQ holds another fact under the same number: the kiosk's store is a copy. */
        public static final String SEQ_TAKEN = "seq-taken";

        public Refusal {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
