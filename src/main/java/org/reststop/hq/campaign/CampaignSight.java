package org.reststop.hq.campaign;

import java.time.ZoneId;
import java.util.List;

/** A campaign as its page shows it. */
public record CampaignSight(
        Campaign campaign,
        CampaignState state,
        ZoneId zone,
        List<String> where,
        List<StockLine> stock,
        List<ClaimLine> claims,
        List<CampaignEntry> entries) {
    /** Those that somebody should not have had. */
    public List<ClaimLine> doubles() {
        return claims.stream().filter(line -> !line.first().isEmpty()).toList();
    }
}
