package org.reststop.domain.points;

import java.util.List;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;

/** Queries over the points that a kiosk was told of; their HQL is checked when the project is compiled. */
public interface PointsLines {
    /** The session that the queries run in. */
    StatelessSession session();

    /** The last entries of somebody's book, the newest first. */
    @HQL("from PointsLine l where l.personId = :personId order by l.place")
    List<PointsLine> findOf(long personId);
}
