package org.reststop.hq.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.hq.badge.Renaming;
import org.reststop.hq.feed.FeedPublisher;

/**
 * Finds a pack that one person had twice under two ids, and has kiosks know of a pack under the id by which she is known
 * from now on.
 */
public final class ClaimsOfRenamed implements Renaming {
    private final FeedPublisher feed;

    public ClaimsOfRenamed(FeedPublisher feed) {
        this.feed = feed;
    }

    @Override
    public Runnable renamed(StatelessSession session, long personId, long was, long is) {
        List<Runnable> tellings = new ArrayList<>();
        List<UUID> ids = new CampaignQueries_(session)
                .findOf(personId).stream()
                        .map(claim -> claim.key().campaignId())
                        .distinct()
                        .toList();
        for (UUID id : ids) {
            Campaign campaign = session.get(Campaign.class, id, LockMode.PESSIMISTIC_WRITE);
            if (campaign != null) {
                CampaignClaim one =
                        new CampaignQueries_(session).findIn(id, personId).getFirst();
                settle(session, id, was);
                settle(session, id, is);
                tellings.add(() -> {
                    tell(session, campaign, one, was);
                    tell(session, campaign, one, is);
                });
            }
        }
        return () -> tellings.forEach(Runnable::run);
    }

    /** A person's first claim by the order of receipt counts, whatever her id was. */
    private static void settle(StatelessSession session, UUID campaign, long person) {
        @Nullable UUID first = null;
        for (CampaignClaim claim : new CampaignQueries_(session).findIn(campaign, person)) {
            if (!Objects.equals(claim.doubledOf(), first)) {
                claim.settle(first);
                session.update(claim);
            }
            first = first == null ? claim.key().id() : first;
        }
    }

    /** @param moved a claim that may have been told under the id and is no longer hers */
    private void tell(StatelessSession session, Campaign campaign, CampaignClaim moved, long person) {
        Bulletin bulletin = new Bulletin(session, feed);
        List<CampaignClaim> claims = new CampaignQueries_(session).findIn(campaign.id(), person);
        if (claims.isEmpty()) {
            bulletin.untell(campaign, moved, person);
        } else {
            bulletin.tell(campaign, claims.getFirst());
        }
    }
}
