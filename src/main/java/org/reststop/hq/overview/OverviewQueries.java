package org.reststop.hq.overview;

import java.time.Instant;
import java.util.List;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;

/** Queries of the overview; their HQL is checked when the project is compiled. None reads across stations' check-ins. */
interface OverviewQueries {
    StatelessSession session();

    /** When people checked in; {@code until} is not included. */
    @HQL("select c.at from CheckIn c where c.stationId = :stationId and c.at >= :from and c.at < :until order by c.at")
    List<Instant> findTimes(String stationId, Instant from, Instant until);

    /** The latest check-ins, the newest first. */
    @HQL("select c.at, p.maskedName, p.company from CheckIn c left join PersonAlias a on a.personId = c.personId"
            + " left join Person p on p.id = coalesce(a.sameAs, c.personId)"
            + " where c.stationId = :stationId and c.at >= :from and c.at < :until"
            + " order by c.at desc, c.id desc limit :count")
    List<Visitor> findLatest(String stationId, Instant from, Instant until, int count);

    @HQL("select count(q) from QuarantinedFact q")
    long countQuarantined();

    @HQL("select count(c) from NoticeConflict c where c.settledAt is null")
    long countConflicts();

    @HQL("select count(f) from BadgeFlag f where f.settledAt is null")
    long countFlags();

    @HQL("select count(r) from Registration r where r.state = PENDING")
    long countRegistrations();

    @HQL("select count(n) from DeskNews n where n.staffId = :staffId")
    long countNews(String staffId);

    /** Of those nobody is to be told any more: a supervisor was the last. */
    @HQL("select count(t) from DueTerm t where t.actAt is null")
    long countEscalated();

    @HQL("from QuarantinedFact q order by q.receivedAt desc, q.id limit :count")
    List<QuarantinedFact> findQuarantined(int count);
}
