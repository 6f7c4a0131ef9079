package org.reststop.hq.duplicate;

import java.time.Instant;
import java.util.List;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;

/** What two needs are compared by; its HQL is checked when the project is compiled. */
interface SketchQueries {
    StatelessSession session();

    @HQL(
            "select e.id, e.category, e.place, e.words, e.receivedAt, e.state from LedgerEntry e"
                    + " where e.stationId = :stationId and e.receivedAt >= :at and e.receivedAt <= :until"
                    + " and e.mergedInto is null and e.state not in (CONFIRMED, DECLINED, REFERRED) order by e.receivedAt, e.id limit :most")
    List<Duplicates.Sketch> findAfter(String stationId, Instant at, Instant until, int most);

    @HQL(
            "select e.id, e.category, e.place, e.words, e.receivedAt, e.state from LedgerEntry e"
                    + " where e.stationId = :stationId and e.receivedAt < :at and e.receivedAt >= :since"
                    + " and e.mergedInto is null and e.state not in (CONFIRMED, DECLINED, REFERRED) order by e.receivedAt desc, e.id desc limit :most")
    List<Duplicates.Sketch> findBefore(String stationId, Instant since, Instant at, int most);
}
