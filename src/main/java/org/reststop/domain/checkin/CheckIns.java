package org.reststop.domain.checkin;

import java.time.Instant;
import java.util.List;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;
import org.jspecify.annotations.Nullable;

/** Queries over check-ins; their HQL is checked when the project is compiled. */
public interface CheckIns {
    /** The session that the queries run in. */
    StatelessSession session();

    /** How often a person has checked in at a station. */
    @HQL("select count(c) from CheckIn c where c.stationId = :stationId and c.personId = :personId")
    long countVisits(String stationId, long personId);

    /** When a person last checked in at a station, or null if never. */
    @HQL("select max(c.at) from CheckIn c where c.stationId = :stationId and c.personId = :personId")
    @Nullable
    Instant findLastVisit(String stationId, long personId);

    /** Check-ins of a station in a span of time, oldest first; {@code until} is not included. */
    @HQL("from CheckIn c where c.stationId = :stationId and c.at >= :from and c.at < :until order by c.at, c.id")
    List<CheckIn> findBetween(String stationId, Instant from, Instant until);
}
