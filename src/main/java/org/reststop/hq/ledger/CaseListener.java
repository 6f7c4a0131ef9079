package org.reststop.hq.ledger;

import org.hibernate.StatelessSession;

/** Hears of everything that is done to a need, in the transaction that does it. */
@FunctionalInterface
public interface CaseListener {
    /**
     * Something was done. May write rows of its own; must neither publish to the feed nor act on a need.
     *
     * @param entry as it is after it
     */
    void heard(StatelessSession session, LedgerEntry entry, CaseEvent event);
}
