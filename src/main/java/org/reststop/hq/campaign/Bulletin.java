package org.reststop.hq.campaign;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.sync.GiftChange;

/** Puts campaigns and claims into the feed, for the stations that they are for. */
record Bulletin(StatelessSession session, FeedPublisher feed) {
    void publish(Campaign campaign) {
        if (campaign.stations().isEmpty()) {
            feed.publish(session, document(campaign, null), null);
        }
        campaign.stations().forEach(station -> feed.publish(session, document(campaign, station), station));
    }

    /** Takes it from the kiosks of stations, or from those of no station in particular if there are none. */
    void withdraw(Campaign campaign, List<String> stations) {
        if (stations.isEmpty()) {
            feed.remove(session, document(campaign, null));
        }
        stations.forEach(station -> feed.remove(session, document(campaign, station)));
    }

    void tell(Campaign campaign, CampaignClaim claim) {
        tellings(session, campaign, claim).forEach(told -> feed.publish(session, told, told.toldAt()));
    }

    /** Takes from kiosks that somebody has claimed, since the claim was another's. */
    void untell(Campaign campaign, CampaignClaim claim, long personId) {
        tellings(campaign, claim, personId).forEach(told -> feed.remove(session, told));
    }

    /**
     * What is told of a claim, under the id by which it was made and the one by which the person is known now; nothing
     * once it is forgotten, and nothing of a double.
     */
    static List<GiftChange.ClaimTold> tellings(StatelessSession session, Campaign campaign, CampaignClaim claim) {
        Long person = claim.personId();
        if (person == null || claim.doubledOf() != null) {
            return List.of();
        }
        List<GiftChange.ClaimTold> all = new ArrayList<>(tellings(campaign, claim, person));
        new CampaignQueries_(session).findSameAs(person).forEach(known -> all.addAll(tellings(campaign, claim, known)));
        return all;
    }

    private static List<GiftChange.ClaimTold> tellings(Campaign campaign, CampaignClaim claim, long person) {
        return campaign.stations().isEmpty()
                ? List.of(told(claim, person, null))
                : campaign.stations().stream()
                        .map(station -> told(claim, person, station))
                        .toList();
    }

    private static GiftChange.ClaimTold told(CampaignClaim claim, long person, @Nullable String station) {
        CampaignClaim.Key key = claim.key();
        return new GiftChange.ClaimTold(key.campaignId(), person, claim.stationId(), claim.at(), key.id(), station);
    }

    private static GiftChange.Published document(Campaign campaign, @Nullable String station) {
        return new GiftChange.Published(campaign.id(), campaign.revision(), campaign.text(), campaign.terms(), station);
    }
}
