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

    /** The latest time in a span, without its ends, at which a person checked in at a station, or null if never. */
    @HQL("select max(c.at) from CheckIn c where c.stationId = :stationId and c.personId = :personId"
            + " and c.at > :after and c.at < :before")
    @Nullable
    Instant findLatest(String stationId, long personId, Instant after, Instant before);

    /** Check-ins of a station in a span of time, oldest first; {@code until} is not included. */
    @HQL("from CheckIn c where c.stationId = :stationId and c.at >= :from and c.at < :until order by c.at, c.id")
    List<CheckIn> findBetween(String stationId, Instant from, Instant until);
}
