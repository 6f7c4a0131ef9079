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
        tellings(campaign, claim).forEach(told -> feed.publish(session, told, told.toldAt()));
    }

    /** What is told of a claim; nothing once it is forgotten, and nothing of a double. */
    static List<GiftChange.ClaimTold> tellings(Campaign campaign, CampaignClaim claim) {
        List<GiftChange.ClaimTold> all = new ArrayList<>();
        if (campaign.stations().isEmpty()) {
            add(all, claim, null);
        }
        campaign.stations().forEach(station -> add(all, claim, station));
        return all;
    }

    private static void add(List<GiftChange.ClaimTold> all, CampaignClaim claim, @Nullable String station) {
        Long person = claim.personId();
        if (person != null && claim.doubledOf() == null) {
            CampaignClaim.Key key = claim.key();
            all.add(new GiftChange.ClaimTold(
                    key.campaignId(), person, claim.stationId(), claim.at(), key.id(), station));
        }
    }

    private static GiftChange.Published document(Campaign campaign, @Nullable String station) {
        return new GiftChange.Published(campaign.id(), campaign.revision(), campaign.text(), campaign.terms(), station);
    }
}
