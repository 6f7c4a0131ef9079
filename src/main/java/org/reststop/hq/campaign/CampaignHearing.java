package org.reststop.hq.campaign;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.hq.campaign.CampaignEntry.Kind;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.hq.intake.Consequences;
import org.reststop.hq.intake.Sender;
import org.reststop.sync.GiftFact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes claims of packs: a person's first by the order of receipt counts, a later one is kept as a double. */
public final class CampaignHearing {
    private static final Logger log = LoggerFactory.getLogger(CampaignHearing.class);

    private final FeedPublisher feed;
    private final InstantSource clock;

    public CampaignHearing(FeedPublisher feed, InstantSource clock) {
        this.feed = feed;
        this.clock = clock;
    }

    private record Heard(Consequences.Accepted fact, GiftFact.Claimed body) {}

    /**
     * Takes what facts say, one campaign after the other so that no two exchanges wait for each other.
     *
     * @return publishes what has changed, to be run last in the transaction
     */
    public Runnable take(StatelessSession session, Sender sender, List<Consequences.Accepted> facts) {
        List<Heard> heard = facts.stream()
                .filter(fact -> fact.body() instanceof GiftFact.Claimed)
                .map(fact -> new Heard(fact, (GiftFact.Claimed) fact.body()))
                .sorted(Comparator.comparing(one -> one.body().campaignId()))
                .toList();
        List<Runnable> tellings = new ArrayList<>();
        for (Heard one : heard) {
            UUID id = one.body().campaignId();
            Campaign campaign = session.get(Campaign.class, id, LockMode.PESSIMISTIC_WRITE);
            if (campaign == null) {
                log.warn(
                        "Fact {} is of campaign {}, which HQ does not have",
                        one.fact().id(),
                        id);
            } else {
                CampaignClaim claim = claim(session, sender, one);
                tellings.add(() -> new Bulletin(session, feed).tell(campaign, claim));
            }
        }
        return () -> tellings.forEach(Runnable::run);
    }

    /** The pack is gone from the station whether it was due or not. */
    private CampaignClaim claim(StatelessSession session, Sender sender, Heard heard) {
        UUID id = heard.body().campaignId();
        UUID fact = heard.fact().id();
        Instant at = heard.fact().at().plus(sender.clockOffset());
        CampaignQueries queries = new CampaignQueries_(session);
        long person = heard.body().personId();
        long known = queries.findSameAs(person).stream().findFirst().orElse(person);
        List<CampaignClaim> before = queries.findIn(id, known);
        @Nullable UUID first = before.isEmpty() ? null : before.getFirst().key().id();
        CampaignClaim claim = new CampaignClaim(
                new CampaignClaim.Key(id, fact),
                new CampaignClaim.Hands(person, heard.body().handedBy()),
                sender.stationId(),
                at,
                clock.instant(),
                first);
        session.insert(claim);
        session.insert(new CampaignEntry(
                new CampaignEntry.Key(id, fact),
                clock.instant(),
                "",
                new CampaignEntry.Line(Kind.CLAIM, sender.stationId(), -1, "")));
        return claim;
    }
}
