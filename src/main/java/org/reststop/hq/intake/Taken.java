package org.reststop.hq.intake;

import java.util.List;
import org.reststop.sync.ExchangeResponse.Refusal;

/**
 * What became of the facts of one exchange.
 *
 * @param acknowledged the highest seq that HQ holds without a gap below it, once the transaction has committed
 * @param refused facts put aside, also those of earlier exchanges that were sent again
 * @param stored facts newly stored
 * @param quarantined facts newly put aside
 * @param repeated facts that HQ had before
 */
public record Taken(long acknowledged, List<Refusal> refused, int stored, int quarantined, int repeated) {
    /** What became of no facts at all. */
    public static Taken nothing(long acknowledged) {
        return new Taken(acknowledged, List.of(), 0, 0, 0);
    }
}
