package org.reststop.kiosk.gift;

import org.reststop.domain.gift.GiftCampaign;

/**
 * A campaign that is on today.
 *
 * @param here how many packs went out at this station, as far as this kiosk knows
 */
public record Handed(GiftCampaign campaign, long here) {}
