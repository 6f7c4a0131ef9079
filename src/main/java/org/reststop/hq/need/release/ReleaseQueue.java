package org.reststop.hq.need.release;

import java.util.List;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.ledger.Visibility;
import org.reststop.store.Store;

/** Which needs wait to be released, those first that have waited longest. */
public final class ReleaseQueue {
    /** How many a page shows. */
    public static final int SHOWN = 30;

    private final Store store;

    public ReleaseQueue(Store store) {
        this.store = store;
    }

    /** The first of them, at most {@value #SHOWN}. */
    List<LedgerEntry> waiting() {
        return store.read(session -> session.createSelectionQuery(
                        "from LedgerEntry e where e.visibility = :asked order by e.receivedAt, e.id", LedgerEntry.class)
                .setParameter("asked", Visibility.ASKED)
                .setMaxResults(SHOWN)
                .getResultList());
    }
}
