package org.reststop.hq.deadline;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.reststop.hq.ledger.CaseEvent;
import org.reststop.hq.ledger.CaseListener;
import org.reststop.hq.ledger.Deadlines;
import org.reststop.hq.ledger.LedgerEntry;

/**
 * Keeps, beside each open need, what it has still to reach. While a need waits on somebody its deadlines go on: they are
 * promises to its author, who waits too, and a clock that can be stopped is where late needs would be put away. Whoever
 * has it tells the author what it waits on.
 */
public final class DeadlineWatch implements CaseListener {
    private static final Set<String> MATTERS = Set.of(
            "promise",
            "recategorise",
            "assign",
            "hand-back",
            "answer",
            "finish",
            "rate",
            "reopen",
            "decline",
            "refer",
            "merge",
            "unmerge");

    @Override
    public void heard(StatelessSession session, LedgerEntry entry, CaseEvent event) {
        if (!MATTERS.contains(event.content().act())) {
            return;
        }
        Map<DueTerm.Kind, Instant> wanted = wanted(entry);
        for (DueTerm term : new DeadlineQueries_(session).findOf(entry.stationId(), entry.id())) {
            if (term.due().equals(wanted.get(term.kind()))) {
                wanted.remove(term.kind());
            } else {
                session.delete(term);
            }
        }
        wanted.forEach((kind, due) -> session.insert(new DueTerm(entry.key(), kind, due, event.at())));
    }

    private static Map<DueTerm.Kind, Instant> wanted(LedgerEntry entry) {
        Map<DueTerm.Kind, Instant> wanted = new EnumMap<>(DueTerm.Kind.class);
        if (!entry.state().isOpen()) {
            return wanted;
        }
        Deadlines promised = entry.deadlines();
        if (promised.dispatch() != null && entry.assignee() == null) {
            wanted.put(DueTerm.Kind.DISPATCH, promised.dispatch());
        }
        if (promised.answer() != null && entry.milestones().answered() == null) {
            wanted.put(DueTerm.Kind.ANSWER, promised.answer());
        }
        if (promised.done() != null) {
            wanted.put(DueTerm.Kind.DONE, promised.done());
        }
        return wanted;
    }
}
