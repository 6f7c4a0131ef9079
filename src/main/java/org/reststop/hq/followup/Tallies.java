package org.reststop.hq.followup;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.reststop.domain.need.Face;
import org.reststop.domain.need.Question;
import org.reststop.store.Store;

/** How many of those who were asked lately said what. Safe to call from any thread; waits for the database. */
public final class Tallies {
    /** How far back is counted, so that it takes no longer however old the ledger is. */
    public static final Duration LATELY = Duration.ofDays(90);

    private final Store store;
    private final InstantSource clock;

    public Tallies(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** How many of a question came to what. */
    public record Count(long asked, long helped, long notHelped, long lapsed) {
        public static final Count NONE = new Count(0, 0, 0, 0);

        private Count plus(FollowUpQueries.Tally tally) {
            Face face = tally.face();
            boolean good = face != null && face.isHelped();
            boolean answered = tally.stage() == FollowUp.Stage.ANSWERED;
            return new Count(
                    asked + tally.count(),
                    helped + (answered && good ? tally.count() : 0),
                    notHelped + (answered && !good ? tally.count() : 0),
                    lapsed + (tally.stage() == FollowUp.Stage.LAPSED ? tally.count() : 0));
        }
    }

    /** Of each question that was asked lately. */
    public Map<Question, Count> counts() {
        Instant since = clock.instant().minus(LATELY);
        List<FollowUpQueries.Tally> tallies = store.read(session -> new FollowUpQueries_(session).countSince(since));
        Map<Question, Count> counts = new EnumMap<>(Question.class);
        for (FollowUpQueries.Tally tally : tallies) {
            counts.put(
                    tally.question(),
                    counts.getOrDefault(tally.question(), Count.NONE).plus(tally));
        }
        return counts;
    }
}
