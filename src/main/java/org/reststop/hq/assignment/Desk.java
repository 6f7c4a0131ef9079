package org.reststop.hq.assignment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.reststop.hq.ledger.Assignee;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.store.Store;

/** What somebody has, and what of it is new to her. Safe to call from any thread. */
public final class Desk {
    private static final int MOST = 200;

    private final Store store;

    public Desk(Store store) {
        this.store = store;
    }

    /** @param act the word of what was done last since she looked; empty if nothing was */
    record Piece(LedgerEntry entry, String act) {}

    /**
     * What an account has, what is due first before the rest, and before that what is new of needs that are settled or
     * for which there is no room else. What is new is so no more when this is called again.
     */
    List<Piece> look(String staffId) {
        return store.write(tx -> {
            StatelessSession session = tx.session();
            AssignmentQueries queries = new AssignmentQueries_(session);
            Map<LedgerEntry.Key, DeskNews> news = new LinkedHashMap<>();
            queries.findNews(staffId, MOST).forEach(each -> news.put(each.need(), each));
            List<LedgerEntry> entries = queries.findDesk(staffId, Assignee.Kind.STAFF, Roster.OPEN, MOST);
            Set<LedgerEntry.Key> open = entries.stream().map(LedgerEntry::key).collect(Collectors.toSet());
            List<Piece> pieces = new ArrayList<>();
            news.forEach((key, each) -> {
                LedgerEntry other = open.contains(key) ? null : session.get(LedgerEntry.class, key);
                if (other != null) {
                    pieces.add(new Piece(other, each.act()));
                }
                queries.deleteNews(staffId, key.stationId(), key.id(), each.at());
            });
            entries.forEach(entry -> {
                DeskNews each = news.get(entry.key());
                pieces.add(new Piece(entry, each == null ? "" : each.act()));
            });
            return pieces;
        });
    }
}
