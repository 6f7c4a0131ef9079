package org.reststop.hq.appointment;

import java.util.List;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;

/** Queries over appointments; their HQL is checked when the project is compiled. */
interface AppointmentQueries {
    StatelessSession session();

    /** Somebody's, under an earlier id too, the latest first. */
    @HQL("from AppointmentEntry a where a.personId = :personId or a.personId in"
            + " (select p.personId from PersonAlias p where p.sameAs = :personId) order by a.firstDay desc, a.id desc")
    List<AppointmentEntry> findOf(Long personId);

    @HQL("from AppointmentEntry a where a.personId = :personId order by a.id")
    List<AppointmentEntry> findOfId(Long personId);

    /** As whom somebody is known by now; empty if by this id. */
    @HQL("select p.sameAs from PersonAlias p where p.personId = :personId")
    List<Long> findSameAs(Long personId);

    @HQL("from AppointmentEntry a where a.personId is not null order by a.lastDay desc, a.id desc limit 500")
    List<AppointmentEntry> findAll();

    /** What somebody reported on patrols, under an earlier id too. */
    @HQL("select n.stationId, n.id, n.category, n.state, n.raisedAt from LedgerEntry n"
            + " where n.patrol is not null and (n.personId = :personId or n.personId in"
            + " (select a.personId from PersonAlias a where a.sameAs = :personId))"
            + " order by n.raisedAt desc, n.id desc limit 200")
    List<ReportLine> findReports(Long personId);
}
