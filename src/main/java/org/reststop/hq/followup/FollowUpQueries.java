package org.reststop.hq.followup;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.need.Face;
import org.reststop.domain.need.Question;

/** Queries over questions to authors; their HQL is checked when the project is compiled. */
interface FollowUpQueries {
    StatelessSession session();

    @HQL("from FollowUp f where f.actAt <= :now order by f.actAt limit :most")
    List<FollowUp> findNext(Instant now, int most);

    @HQL("delete from FollowUp f where f.stationId = :stationId and f.needId = :needId and f.stage = :stage")
    int deleteAt(String stationId, UUID needId, FollowUp.Stage stage);

    @HQL("update FollowUp f set f.stage = :to, f.actAt = null where f.stationId = :stationId"
            + " and f.needId = :needId and f.stage = :stage")
    int moveAt(String stationId, UUID needId, FollowUp.Stage stage, FollowUp.Stage to);

    @HQL("select f.question, f.stage, f.face, count(f) from FollowUp f where f.askedAt >= :since"
            + " group by f.question, f.stage, f.face")
    List<Tally> countSince(Instant since);

    /** @param face null unless it was answered */
    record Tally(
            Question question,
            FollowUp.Stage stage,
            @Nullable Face face,
            long count) {}
}
