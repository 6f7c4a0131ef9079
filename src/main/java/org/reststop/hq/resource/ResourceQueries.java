package org.reststop.hq.resource;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;

/** Queries over resources and matches; their HQL is checked when the project is compiled. */
interface ResourceQueries {
    StatelessSession session();

    @HQL("from SharedResource r order by r.partnerName, r.title, r.id")
    List<SharedResource> findAll();

    @HQL("from SharedResource r where r.active = true and (r.stationId = '' or r.stationId = :stationId)"
            + " order by r.partnerName, r.title, r.id")
    List<SharedResource> findFor(String stationId);

    @HQL("from SharedResource r where r.partnerId = :partnerId order by r.title, r.id")
    List<SharedResource> findOf(String partnerId);

    @HQL("from ResourceMatch m where m.stationId = :stationId and m.needId = :needId order by m.at, m.id")
    List<ResourceMatch> findMatches(String stationId, UUID needId);

    @HQL("from ResourceMatch m where m.resourceId = :resourceId order by m.at desc, m.id limit 100")
    List<ResourceMatch> findOfResource(UUID resourceId);

    @HQL("select count(m) from ResourceMatch m where m.resourceId = :resourceId and m.state = CONFIRMED")
    long countBooked(UUID resourceId);

    @HQL("select count(m) from ResourceMatch m where m.resourceId = :resourceId and m.state = CONFIRMED"
            + " and m.day = :day")
    long countBookedOn(UUID resourceId, LocalDate day);

    @HQL("select count(m) from ResourceMatch m where m.state = :state")
    long countState(ResourceMatch.State state);

    @HQL("from PartnerLink l where l.token = :token")
    List<PartnerLink> findLink(String token);
}
