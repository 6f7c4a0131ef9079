package org.reststop.hq.service;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;
import org.reststop.domain.need.NeedState;
import org.reststop.domain.service.ServiceKind;

/** Queries over services; their HQL is checked when the project is compiled. */
interface ServiceQueries {
    StatelessSession session();

    @HQL("from ServiceEntry s where s.stationId = :stationId")
    List<ServiceEntry> findServices(String stationId);

    @HQL("from ServiceEvent e where e.stationId = :stationId order by e.receivedAt desc, e.id desc limit :most")
    List<ServiceEvent> findEvents(String stationId, int most);

    @HQL("from ServiceReport r where r.stationId = :stationId and r.open = true order by r.at, r.needId")
    List<ServiceReport> findOpen(String stationId);

    @HQL("from ServiceReport r where r.stationId = :stationId and r.service = :service and r.open = true"
            + " order by r.at, r.needId")
    List<ServiceReport> findOpenOf(String stationId, ServiceKind service);

    @HQL("from ServiceReport r where r.stationId = :stationId and r.needId = :needId")
    List<ServiceReport> findReport(String stationId, UUID needId);

    /** Those whose needs are over though they count as open. */
    @HQL("select r from ServiceReport r, LedgerEntry n where r.open = true and n.stationId = r.stationId"
            + " and n.id = r.needId and n.state not in :open order by r.stationId, r.needId limit :most")
    List<ServiceReport> findSettled(Collection<NeedState> open, int most);

    /** Those of late whose needs were opened again. */
    @HQL("select r from ServiceReport r, LedgerEntry n where r.open = false and r.at > :since"
            + " and n.stationId = r.stationId and n.id = r.needId and n.state in :open"
            + " order by r.stationId, r.needId limit :most")
    List<ServiceReport> findReopened(Collection<NeedState> open, Instant since, int most);

    @HQL("update ServiceEvent e set e.personId = null where e.personId = :personId")
    int forget(Long personId);
}
