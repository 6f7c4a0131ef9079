package org.reststop.domain.gift;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;

/** Queries over campaigns at a kiosk; their HQL is checked when the project is compiled. */
public interface Gifts {
    /** The session that the queries run in. */
    StatelessSession session();

    /** Those that are on, the first to end first. */
    @HQL("from GiftCampaign c where c.firstDay <= :day and c.lastDay >= :day order by c.lastDay, c.id")
    List<GiftCampaign> findOn(LocalDate day);

    /** How many of a campaign were claimed at a station. */
    @HQL("select count(*) from GiftClaim c where c.campaignId = :campaignId and c.stationId = :stationId")
    long countAt(UUID campaignId, String stationId);

    /** What somebody has claimed, wherever. */
    @HQL("from GiftClaim c where c.personId = :personId order by c.at, c.campaignId")
    List<GiftClaim> findClaims(long personId);
}
