package org.reststop.sync;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens around campaigns at a kiosk. */
public sealed interface GiftFact extends FactBody {
    /**
     * Somebody claimed a campaign's gift pack; the number shown to staff is the fact's.
     *
     * @param handedBy the id of whoever of the staff handed it out; null if the person took it by a scan of her own, and
     *     from a kiosk that does not tell
     */
    record Claimed(
            String stationId,
            UUID campaignId,
            long personId,
            @Nullable Long handedBy) implements GiftFact {
        public static final String TYPE = "gift-claimed";

        /** One that the person took by a scan of her own. */
        public Claimed(String stationId, UUID campaignId, long personId) {
            this(stationId, campaignId, personId, null);
        }

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
