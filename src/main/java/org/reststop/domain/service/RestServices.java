package org.reststop.domain.service;

import java.time.Instant;
import java.util.List;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;
import org.jspecify.annotations.Nullable;

/** Queries over services at a kiosk; their HQL is checked when the project is compiled. */
public interface RestServices {
    /** The session that the queries run in. */
    StatelessSession session();

    /** All of this station's, in no order. */
    @HQL("from RestService s")
    List<RestService> findAll();

    /** Who reported a service after a moment, the newest first. */
    @HQL("from ReportedService r where r.service = :service and r.at > :since order by r.at desc, r.id desc")
    List<ReportedService> findReports(ServiceKind service, Instant since);

    /** The reports of all services after a moment, the newest first. */
    @HQL("from ReportedService r where r.at > :since order by r.at desc, r.id desc")
    List<ReportedService> findReportsSince(Instant since);

    /** How many have checked in at a station in a span of time, without its end. */
    @HQL("select count(c) from CheckIn c where c.stationId = :stationId and c.at >= :from and c.at < :until")
    long countCheckIns(String stationId, Instant from, Instant until);

    /** When somebody first checked in at a station, or null if nobody ever did. */
    @HQL("select min(c.at) from CheckIn c where c.stationId = :stationId")
    @Nullable
    Instant findFirstCheckIn(String stationId);
}
