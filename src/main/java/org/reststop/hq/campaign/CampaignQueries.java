package org.reststop.hq.campaign;

import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;

/** Queries over campaigns; their HQL is checked when the project is compiled. */
interface CampaignQueries {
    StatelessSession session();

    @HQL("from Campaign c order by c.withdrawn, c.lastDay desc, c.id limit 200")
    List<Campaign> findAll();

    @HQL("from CampaignClaim c where c.campaignId = :campaignId order by c.receivedAt, c.at, c.id")
    List<CampaignClaim> findClaims(UUID campaignId);

    /** Somebody's in a campaign, under an earlier id too, in the order of receipt. */
    @HQL("from CampaignClaim c where c.campaignId = :campaignId and (c.personId = :personId or c.personId in"
            + " (select a.personId from PersonAlias a where a.sameAs = :personId)) order by c.receivedAt, c.at, c.id")
    List<CampaignClaim> findIn(UUID campaignId, Long personId);

    /** As whom somebody is known by now; empty if by this id. */
    @HQL("select a.sameAs from PersonAlias a where a.personId = :personId")
    List<Long> findSameAs(Long personId);

    /** Those who claimed in a campaign or handed out in it, and are known by another id by now. */
    @HQL("select a.personId, a.sameAs from PersonAlias a where a.personId in"
            + " (select c.personId from CampaignClaim c where c.campaignId = :campaignId)"
            + " or a.personId in (select c.handedBy from CampaignClaim c where c.campaignId = :campaignId)")
    List<KnownBy> findKnownBy(UUID campaignId);

    @HQL("from CampaignClaim c where c.personId = :personId order by c.campaignId, c.id")
    List<CampaignClaim> findOf(Long personId);

    /** What somebody of the staff handed out. */
    @HQL("from CampaignClaim c where c.handedBy = :personId order by c.campaignId, c.id")
    List<CampaignClaim> findHandedBy(Long personId);

    @HQL("from CampaignEntry e where e.campaignId = :campaignId order by e.at, e.id")
    List<CampaignEntry> findEntries(UUID campaignId);
}
