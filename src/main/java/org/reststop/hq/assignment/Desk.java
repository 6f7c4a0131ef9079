package org.reststop.hq.assignment;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reststop.hq.ledger.Assignee;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.store.Store;

/** What somebody has, and what of it is new to her. Safe to call from any thread. */
public final class Desk {
    private static final int MOST = 200;

    private final Store store;
    private final InstantSource clock;

    public Desk(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param act the word of what was done last since she looked; empty if nothing was */
    record Piece(LedgerEntry entry, String act) {}

    /** What an account has, what is due first before the rest; what is new is so no more when this is called again. */
    List<Piece> look(String staffId) {
        Instant now = clock.instant();
        return store.write(tx -> {
            AssignmentQueries queries = new AssignmentQueries_(tx.session());
            Map<LedgerEntry.Key, String> news =
                    queries.findNews(staffId, MOST).stream().collect(Collectors.toMap(DeskNews::need, DeskNews::act));
            List<LedgerEntry> entries = queries.findDesk(staffId, Assignee.Kind.STAFF, Roster.OPEN, MOST);
            queries.deleteNews(staffId, now);
            return entries.stream()
                    .map(entry -> new Piece(entry, news.getOrDefault(entry.key(), "")))
                    .toList();
        });
    }
}
