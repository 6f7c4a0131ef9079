package org.reststop.hq.followup;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.reststop.domain.need.NeedState;
import org.reststop.domain.need.Question;
import org.reststop.hq.ledger.Act;
import org.reststop.hq.ledger.Actor;
import org.reststop.hq.ledger.CaseWork;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.store.Store;

/** Asks authors what is due to be asked, and asks no more what nobody answers. Safe to call from any thread. */
public final class FollowUpRound {
    /** What the store must know of. */
    public static final List<Class<?>> ENTITIES = List.of(FollowUp.class, FollowUpDays.class);

    private static final Actor ACTOR = Actor.rule("follow-up");
    private static final Duration LATER = Duration.ofDays(1);
    private static final int AT_ONCE = 200;

    private final Store store;
    private final CaseWork cases;
    private final InstantSource clock;

    public FollowUpRound(Store store, CaseWork cases, InstantSource clock) {
        this.store = store;
        this.cases = cases;
        this.clock = clock;
    }

    /** Looks once; waits for the database. */
    public void run() {
        Instant now = clock.instant();
        List<FollowUp> due = store.read(session -> new FollowUpQueries_(session).findNext(now, AT_ONCE));
        due.forEach(each -> store.write(tx -> take(tx.session(), each, now)));
    }

    /** Locks the need before its question, as whoever answers does; false if it was settled meanwhile. */
    private boolean take(StatelessSession session, FollowUp seen, Instant now) {
        LedgerEntry entry = session.get(LedgerEntry.class, seen.need(), LockMode.PESSIMISTIC_WRITE);
        FollowUp follow = session.get(FollowUp.class, seen.key());
        if (entry == null || follow == null || follow.stage() != seen.stage()) {
            return false;
        }
        CaseWork.Batch batch = cases.in(session);
        if (follow.stage() == FollowUp.Stage.ASKED) {
            follow.lapsed();
            if (entry.question() == follow.question()
                    && entry.reopened() == follow.key().round()) {
                batch.act(seen.need(), new Act.Ask(Question.NONE), ACTOR);
            }
        } else if (entry.state() == NeedState.CONFIRMED && entry.question() == Question.NONE) {
            follow.asked(now, now.plus(FollowUpPlan.PATIENCE));
            batch.act(seen.need(), new Act.Ask(follow.question()), ACTOR);
        } else {
            // Something else is being asked: one question at a time.
            follow.postpone(now.plus(LATER));
        }
        session.update(follow);
        batch.publish();
        return true;
    }
}
