package org.reststop.hq.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.need.Face;
import org.reststop.domain.need.NeedState;
import org.reststop.domain.need.Question;
import org.reststop.hq.ledger.CaseEvent;
import org.reststop.hq.ledger.CaseListener;
import org.reststop.hq.ledger.LedgerEntry;

/** Plans what authors are asked once it helped, and notes what they answer. */
public final class FollowUpPlan implements CaseListener {
    /** For how long an author is asked the same. */
    static final Duration PATIENCE = Duration.ofDays(30);

    private static final List<Question> LATER = List.of(Question.STILL_WEEK, Question.STILL_MONTH);

    @Override
    public void heard(StatelessSession session, LedgerEntry entry, CaseEvent event) {
        switch (event.content().act()) {
            case "finish" -> {
                FollowUp asked = new FollowUp(entry, Question.HELPED, event.at());
                asked.asked(event.at(), event.at().plus(PATIENCE));
                session.upsert(asked);
            }
            case "rate" -> rated(session, entry, event);
            case "reopen" -> drop(session, entry);
            default -> {}
        }
    }

    /** An answer that opened the need again belongs to the round before. */
    private static void rated(StatelessSession session, LedgerEntry entry, CaseEvent event) {
        Face face = event.content().face();
        boolean opened = entry.state().isOpen();
        int round = opened ? entry.reopened() - 1 : entry.reopened();
        FollowUp answered = face == null ? null : asked(session, entry, round);
        if (answered == null || face == null || entry.question() != Question.NONE) {
            return;
        }
        answered.answered(face);
        session.update(answered);
        if (opened) {
            drop(session, entry);
        } else if (answered.question() == Question.HELPED && entry.state() == NeedState.CONFIRMED) {
            plan(session, entry, event.at());
        }
    }

    /** What is open again is not asked about, neither later nor any more: the next round has questions of its own. */
    private static void drop(StatelessSession session, LedgerEntry entry) {
        FollowUpQueries queries = new FollowUpQueries_(session);
        queries.deleteAt(entry.stationId(), entry.id(), FollowUp.Stage.PLANNED);
        queries.moveAt(entry.stationId(), entry.id(), FollowUp.Stage.ASKED, FollowUp.Stage.LAPSED);
    }

    private static @Nullable FollowUp asked(StatelessSession session, LedgerEntry entry, int round) {
        for (Question question : Question.values()) {
            FollowUp each =
                    session.get(FollowUp.class, new FollowUp.Key(entry.stationId(), entry.id(), question, round));
            if (each != null && each.stage() == FollowUp.Stage.ASKED) {
                return each;
            }
        }
        return null;
    }

    private static void plan(StatelessSession session, LedgerEntry entry, Instant at) {
        for (Question question : LATER) {
            Duration after = Duration.ofDays(FollowUpDays.of(session, question));
            session.upsert(new FollowUp(entry, question, at.plus(after)));
        }
    }
}
