package org.reststop.domain.activity;

import java.time.Instant;
import java.util.List;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;

/** Queries over activities at a kiosk; their HQL is checked when the project is compiled. */
public interface Activities {
    /** The session that the queries run in. */
    StatelessSession session();

    /** Those for everybody here that have not ended, the soonest first. */
    @HQL("from Activity a where a.quiet = false and a.ends > :now order by a.starts, a.id")
    List<Activity> findComing(Instant now);

    /** Somebody's places in whatever ended after a moment. */
    @HQL("from ActivityPlace p where p.personId = :personId and exists"
            + " (select 1 from Activity a where a.id = p.activityId and a.ends > :since)")
    List<ActivityPlace> findPlaces(long personId, Instant since);

    /** The activities of somebody's places, as above. */
    @HQL("from Activity a where a.ends > :since and exists (select 1 from ActivityPlace p where p.activityId = a.id"
            + " and p.personId = :personId) order by a.starts, a.id")
    List<Activity> findOf(long personId, Instant since);
}
