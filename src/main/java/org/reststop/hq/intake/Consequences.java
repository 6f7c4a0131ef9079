package org.reststop.hq.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.reststop.sync.FactBody;

/** What follows from facts, beyond the tables that the intake fills itself. */
@FunctionalInterface
public interface Consequences {
    /** Nothing follows. */
    Consequences NONE = (session, sender, facts) -> {};

    /**
     * A fact that was stored just now, for the first time.
     *
     * @param at by the kiosk's clock
     */
    record Accepted(UUID id, Instant at, FactBody body) {}

    /**
     * Draws them, in the transaction that stores the facts; called last in it, so that it may publish.
     *
     * @param facts in the order of their seq, at least one; only those that somebody other than the intake must know of
     */
    void follow(StatelessSession session, Sender sender, List<Accepted> facts);
}
