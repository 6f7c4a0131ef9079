package org.reststop.sync;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.gift.GiftTerms;
import org.reststop.domain.gift.GiftText;

/** What HQ publishes of campaigns. */
public sealed interface GiftChange extends ChangeBody {
    /** Between what a document is of and the station that it is for. */
    char AT = '@';

    UUID campaignId();

    /**
     * A campaign; one that is withdrawn is removed.
     *
     * @param shownAt the station that this is for; null for all
     */
    record Published(
            UUID campaignId,
            long revision,
            GiftText text,
            GiftTerms terms,
            @Nullable String shownAt) implements GiftChange {
        public static final String KIND = "campaign";

        public Published {
            Objects.requireNonNull(campaignId, "campaignId");
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(terms, "terms");
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String documentId() {
            return shownAt == null ? campaignId.toString() : campaignId.toString() + AT + shownAt;
        }
    }

    /**
     * Somebody has claimed a campaign's pack: no kiosk that knows gives another one.
     *
     * @param stationId where it was claimed
     * @param at when, as HQ believes
     * @param fact by which it was claimed
     * @param toldAt the station that this is for; null for all
     */
    record ClaimTold(
            UUID campaignId,
            long personId,
            String stationId,
            Instant at,
            UUID fact,
            @Nullable String toldAt) implements GiftChange {
        public static final String KIND = "gift-claim";

        public ClaimTold {
            Objects.requireNonNull(campaignId, "campaignId");
            Objects.requireNonNull(stationId, "stationId");
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(fact, "fact");
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String documentId() {
            String own = campaignId.toString() + '/' + personId;
            return toldAt == null ? own : own + AT + toldAt;
        }

        /** Without what is personal, for logs. */
        @Override
        public String toString() {
            return "ClaimTold[campaignId=" + campaignId + "]";
        }
    }
}
