package org.reststop.hq.assignment;

import java.util.List;
import java.util.Set;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.reststop.domain.need.NeedState;
import org.reststop.hq.ledger.Act;
import org.reststop.hq.ledger.Actor;
import org.reststop.hq.ledger.Assignee;
import org.reststop.hq.ledger.CaseWork;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.ledger.Taker;
import org.reststop.store.Store;

/**
 * Gives needs away by the rules. What somebody has handed back is for people to give: a rule would only give it to her
 * again. Safe to call from any thread.
 */
public final class AssignmentRound {
    private static final Actor ACTOR = Actor.rule("assignment");
    private static final Set<NeedState> NOBODYS = Set.of(NeedState.RECEIVED, NeedState.ACCEPTED);
    private static final int AT_ONCE = 200;

    private final Store store;
    private final CaseWork cases;
    private final Roster roster;

    public AssignmentRound(Store store, CaseWork cases, Roster roster) {
        this.store = store;
        this.cases = cases;
        this.roster = roster;
    }

    /** Looks once, rule by rule, so that needs that no rule fits keep none from being found; waits for the database. */
    public void run() {
        List<AssignmentRule> rules = store.read(Roster::rules);
        if (rules.isEmpty()) {
            return;
        }
        List<Taker> everybody = roster.takers();
        for (AssignmentRule rule : rules) {
            if (everybody.stream().anyMatch(who -> rule.gives(who.assignee()))) {
                store.read(session -> new AssignmentQueries_(session)
                                .findUnassigned(NOBODYS, rule.category(), rule.stationId(), AT_ONCE))
                        .forEach(entry -> give(entry, rules, everybody));
            }
        }
    }

    private void give(LedgerEntry entry, List<AssignmentRule> rules, List<Taker> everybody) {
        Roster.choose(rules, everybody, entry.category(), entry.stationId())
                .ifPresent(to -> store.write(tx -> give(tx.session(), entry.key(), to)));
    }

    /** False if somebody has given it to somebody meanwhile. */
    private boolean give(StatelessSession session, LedgerEntry.Key key, Assignee to) {
        LedgerEntry now = session.get(LedgerEntry.class, key, LockMode.PESSIMISTIC_WRITE);
        boolean still = now != null
                && NOBODYS.contains(now.state())
                && now.assignee() == null
                && now.milestones().assigned() == null;
        if (still) {
            CaseWork.Batch batch = cases.in(session);
            batch.act(key, new Act.Assign(to, ""), ACTOR);
            batch.publish();
        }
        return still;
    }
}
