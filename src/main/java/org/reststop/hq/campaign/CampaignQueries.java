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

    @HQL("from CampaignClaim c where c.campaignId = :campaignId and c.personId = :personId and c.doubledOf is null")
    List<CampaignClaim> findFirst(UUID campaignId, Long personId);

    @HQL("from CampaignClaim c where c.personId = :personId order by c.campaignId, c.id")
    List<CampaignClaim> findOf(Long personId);

    @HQL("from CampaignEntry e where e.campaignId = :campaignId order by e.at, e.id")
    List<CampaignEntry> findEntries(UUID campaignId);
}
