package org.reststop.hq.campaign;

import java.util.Locale;

/** How a campaign stands on a day. */
public enum CampaignState {
    /** Its first day is still to come. */
    COMING,
    RUNNING,
    /** Its last day is past. */
    OVER,
    /** Staff took it from all kiosks. */
    WITHDRAWN;

    /** The end of the key of the text that names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
