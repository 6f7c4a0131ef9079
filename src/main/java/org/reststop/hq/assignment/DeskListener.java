package org.reststop.hq.assignment;

import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.reststop.hq.ledger.Actor;
import org.reststop.hq.ledger.Assignee;
import org.reststop.hq.ledger.CaseEvent;
import org.reststop.hq.ledger.CaseListener;
import org.reststop.hq.ledger.LedgerEntry;

/**
 * Puts on the desk of whoever has a need what others did to it: it was given, opened again, is late, its author wrote.
 * What is done to a need that is told with another is for whoever has that one.
 */
public final class DeskListener implements CaseListener {
    private static final Set<String> NEWS =
            Set.of("assign", "rate", "reopen", "add-words", "add-photo", "remind", "unmerge", "note");

    /** After which it may be on no desk, or on another. */
    private static final Set<String> LEAVES = Set.of("assign", "hand-back", "finish", "decline", "refer", "merge");

    @Override
    public void heard(StatelessSession session, LedgerEntry entry, CaseEvent event) {
        String act = event.content().act();
        if (LEAVES.contains(act)) {
            new AssignmentQueries_(session).deleteNewsOf(entry.stationId(), entry.id());
        }
        if (!NEWS.contains(act)) {
            return;
        }
        LedgerEntry worked = worked(session, entry);
        Assignee who = worked.assignee();
        if (who == null || who.kind() != Assignee.Kind.STAFF) {
            return;
        }
        boolean herself =
                event.actor().kind() == Actor.Kind.STAFF && event.actor().id().equals(who.id());
        if (!herself) {
            session.upsert(new DeskNews(who.id(), worked.key(), act, event.at()));
        }
    }

    private static LedgerEntry worked(StatelessSession session, LedgerEntry entry) {
        UUID main = entry.mergedInto();
        LedgerEntry other =
                main == null ? null : session.get(LedgerEntry.class, new LedgerEntry.Key(entry.stationId(), main));
        return other == null ? entry : other;
    }
}
