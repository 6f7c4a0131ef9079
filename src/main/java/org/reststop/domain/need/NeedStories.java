package org.reststop.domain.need;

import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;

/** Queries over what became of a kiosk's needs; their HQL is checked when the project is compiled. */
public interface NeedStories {
    /** The session that the queries run in. */
    StatelessSession session();

    /** The stories of the needs that somebody raised. */
    @HQL("from NeedStory s where s.personId = :person")
    List<NeedStory> findOf(Long person);

    /** Those of a receipt's characters: one, or none. */
    @HQL("from NeedStory s where s.receipt = :receipt")
    List<NeedStory> findOfReceipt(String receipt);

    /** The steps of a story in their order. */
    @HQL("from StoryStep t where t.needId = :need order by t.number")
    List<StoryStep> findSteps(UUID need);

    /** The steps of several stories, each story's in their order. */
    @HQL("from StoryStep t where t.needId in :needs order by t.needId, t.number")
    List<StoryStep> findStepsOf(List<UUID> needs);

    /** What somebody raised at this kiosk. */
    @HQL("from Need n where n.personId = :person")
    List<Need> findRaisedBy(Long person);

    /** The patrol reports that somebody made at this kiosk. */
    @HQL("from Need n where n.personId = :person and n.patrol is not null")
    List<Need> findPatrolsOf(Long person);

    /** What was raised at this kiosk with a receipt's characters: one, or none. */
    @HQL("from Need n where n.receipt = :receipt")
    List<Need> findRaisedWith(String receipt);

    /** How far somebody has read her stories. */
    @HQL("from StorySeen s where s.needId in (select t.needId from NeedStory t where t.personId = :person)")
    List<StorySeen> findSeenBy(Long person);
}
