package org.reststop.sync;

import java.util.Objects;
import java.util.UUID;

/** What happens around campaigns at a kiosk. */
public sealed interface GiftFact extends FactBody {
    /** Somebody claimed a campaign's gift pack; the number shown to staff is the fact's. */
    record Claimed(String stationId, UUID campaignId, long personId) implements GiftFact {
        public static final String TYPE = "gift-claimed";

        public Claimed {
            Objects.requireNonNull(stationId, "stationId");
            Objects.requireNonNull(campaignId, "campaignId");
        }

        @Override
        public String type() {
            return TYPE;
        }

        /** Without what is personal, for logs. */
        @Override
        public String toString() {
            return "Claimed[campaignId=" + campaignId + "]";
        }
    }
}
