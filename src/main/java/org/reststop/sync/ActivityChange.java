package org.reststop.sync;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.activity.ActivityKind;
import org.reststop.domain.activity.ActivityPlace;
import org.reststop.domain.activity.ActivityTerms;
import org.reststop.domain.activity.ActivityText;

/** What HQ publishes of activities. */
public sealed interface ActivityChange extends ChangeBody {
    /** Between what a document is of and the station that it is for. */
    char AT = '@';

    UUID activityId();

    /**
     * An activity and how many have a place in it.
     *
     * @param revision grows with each change of its words and terms, not with its counts
     * @param taken how many have a place
     * @param waiting how many wait for one
     * @param shownAt the station that this is for; null for all
     * @param quiet whether only those who have a place in it see it there
     */
    record Published(
            UUID activityId,
            long revision,
            ActivityKind sort,
            ActivityText text,
            ActivityTerms terms,
            boolean cancelled,
            int taken,
            int waiting,
            @Nullable String shownAt,
            boolean quiet)
            implements ActivityChange {
        public static final String KIND = "activity";

        public Published {
            Objects.requireNonNull(activityId, "activityId");
            Objects.requireNonNull(sort, "sort");
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(terms, "terms");
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String documentId() {
            return shownAt == null ? activityId.toString() : activityId.toString() + AT + shownAt;
        }
    }

    /**
     * What became of somebody's place, told at one of the stations that the person comes to.
     *
     * @param answers the last of the person's facts of this activity that HQ has taken; null if there was none
     */
    record PlaceTold(
            UUID activityId,
            long personId,
            ActivityPlace.Word word,
            @Nullable UUID answers,
            String toldAt) implements ActivityChange {
        public static final String KIND = "activity-place";

        public PlaceTold {
            Objects.requireNonNull(activityId, "activityId");
            Objects.requireNonNull(word, "word");
            Objects.requireNonNull(toldAt, "toldAt");
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String documentId() {
            return activityId.toString() + '/' + personId + AT + toldAt;
        }

        /** Without what is personal, for logs. */
        @Override
        public String toString() {
            return "PlaceTold[activityId=" + activityId + "]";
        }
    }
}
