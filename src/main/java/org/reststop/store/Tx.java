package org.reststop.store;

import java.time.Instant;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.reststop.sync.FactBody;

/** A transaction in progress. */
public interface Tx {
    /** The session of this transaction; not to be kept beyond it. */
    StatelessSession session();

    /**
     * Puts a fact into the outbox, in this transaction.
     *
     * @param id the fact's UUIDv7, the same as the row's that it tells of
     * @param at by the kiosk's clock
     * @throws IllegalStateException if this store has no outbox (HQ's)
     */
    void record(UUID id, FactBody body, Instant at);
}
