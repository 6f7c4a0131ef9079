package org.reststop.hq.campaign;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.reststop.hq.badge.Forgetting;
import org.reststop.sync.ChangeBody;

/** Forgets who had a pack and who handed it out; that one went out stays in the stock. */
public final class ForgettingClaims implements Forgetting {
    @Override
    public List<ChangeBody> forget(StatelessSession session, long personId) {
        List<ChangeBody> gone = new ArrayList<>();
        for (CampaignClaim claim : new CampaignQueries_(session).findOf(personId)) {
            Campaign campaign = session.get(Campaign.class, claim.key().campaignId(), LockMode.PESSIMISTIC_WRITE);
            if (campaign != null) {
                gone.addAll(Bulletin.tellings(session, campaign, claim));
            }
            claim.forget();
            session.update(claim);
        }
        for (CampaignClaim claim : new CampaignQueries_(session).findHandedBy(personId)) {
            claim.forgetHand();
            session.update(claim);
        }
        return gone;
    }
}
