package org.reststop.store;

import java.util.List;
import java.util.UUID;
import org.reststop.sync.ExchangeResponse.Refusal;
import org.reststop.sync.Fact;

/** The facts that wait for HQ, in the order in which they happened. Safe to call from any thread. */
public interface Outbox {
    /** The identity of this store's contents: new whenever a store is created or restored. */
    UUID incarnation();

    /** The oldest facts that HQ has not acknowledged, by seq, at most {@code max}. */
    List<Fact> next(int max);

    /** How many facts HQ has not acknowledged; answered from memory. */
    long queued();

    /**
     * Takes note that HQ holds all facts up to {@code seq}; lower numbers than before change nothing.
     *
     * @param refused facts that HQ put aside; they are kept here with their reason and not sent again
     */
    void acknowledge(long seq, List<Refusal> refused);
}
