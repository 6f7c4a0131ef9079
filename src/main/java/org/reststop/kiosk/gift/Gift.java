package org.reststop.kiosk.gift;

import java.util.Optional;
import org.reststop.domain.gift.GiftCampaign;
import org.reststop.domain.gift.GiftClaim;

/**
 * A campaign that somebody is entitled to.
 *
 * @param claim the person's, at whatever station; empty if this kiosk knows of none
 */
public record Gift(GiftCampaign campaign, Optional<GiftClaim> claim) {
    /** Whether there is still a pack for the person. */
    public boolean isWaiting() {
        return claim.isEmpty();
    }
}
