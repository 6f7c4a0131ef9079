package org.reststop.hq.campaign;

import java.util.List;
import org.reststop.domain.gift.GiftTerms;
import org.reststop.domain.gift.GiftText;

/**
 * A campaign as somebody writes it.
 *
 * @param stations the ids of those that it is for; none for all
 */
public record CampaignDraft(GiftText text, GiftTerms terms, List<String> stations) {
    private static final int MOST_STATIONS = 100;

    public CampaignDraft {
        stations = List.copyOf(stations);
    }

    /** Whether it keeps every rule. */
    public boolean sound() {
        return text.says() && text.fits() && terms.makeSense() && stations.size() <= MOST_STATIONS;
    }
}
