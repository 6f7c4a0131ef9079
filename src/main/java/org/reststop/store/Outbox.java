package org.reststop.store;

import java.time.Instant;
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

    /** The highest seq that HQ has acknowledged, 0 at first; answered from memory. */
    long acknowledged();

    /** The lowest seq that is still kept here, acknowledged or not; if none is, the one that comes next. */
    long oldest();

    /** How many facts HQ has not acknowledged; answered from memory. */
    long queued();

    /**
     * Takes note that HQ holds all facts up to {@code seq}; lower numbers than before change nothing.
     *
     * @param refused facts that HQ put aside; they are kept here with their reason and not sent again
     * @param hqTime HQ's clock when it said so
     */
    void acknowledge(long seq, List<Refusal> refused, Instant hqTime);

    /**
     * Takes note that HQ, back from a backup, holds facts only up to {@code seq}: the later ones that are kept here wait
     * again. Numbers not below {@link #acknowledged} change nothing.
     */
    void rewind(long seq);

    /**
     * Gives this store's contents a new identity, because they turned out to be a copy: another store has numbered other
     * facts under the old one. All facts that are kept here wait again, with the ids by which HQ knows those it has.
     *
     * @param incarnation never used before
     */
    void renew(UUID incarnation);
}
