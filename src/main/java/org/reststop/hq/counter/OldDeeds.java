package org.reststop.hq.counter;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.reststop.store.Store;

/** What staff did at kiosks long ago: it is answered for within a year, and then nobody needs to know it. */
public final class OldDeeds {
    /** How long it is kept. */
    static final Duration KEPT = Duration.ofDays(400);

    private final Store store;
    private final InstantSource clock;

    public OldDeeds(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Forgets it; to be called every now and then. Waits for the database. */
    public void tidy() {
        Instant before = clock.instant().minus(KEPT);
        store.write(tx -> new CounterQueries_(tx.session()).deleteBefore(before));
    }
}
