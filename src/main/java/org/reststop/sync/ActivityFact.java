package org.reststop.sync;

import java.util.Objects;
import java.util.UUID;

/** What happens around activities at a kiosk. Each may be told twice and means the same. */
public sealed interface ActivityFact extends FactBody {
    /** The station at which it happened. */
    String stationId();

    UUID activityId();

    long personId();

    /** Somebody would like a place. HQ decides. */
    record SignedUp(String stationId, UUID activityId, long personId) implements ActivityFact {
        public static final String TYPE = "activity-signed-up";

        public SignedUp {
            Objects.requireNonNull(stationId, "stationId");
            Objects.requireNonNull(activityId, "activityId");
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** Somebody gives a place back, or no longer waits for one. */
    record SignedOff(String stationId, UUID activityId, long personId) implements ActivityFact {
        public static final String TYPE = "activity-signed-off";

        public SignedOff {
            Objects.requireNonNull(stationId, "stationId");
            Objects.requireNonNull(activityId, "activityId");
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** Somebody came: scanned a badge at the station of the activity while it was on. */
    record Attended(String stationId, UUID activityId, long personId) implements ActivityFact {
        public static final String TYPE = "activity-attended";

        public Attended {
            Objects.requireNonNull(stationId, "stationId");
            Objects.requireNonNull(activityId, "activityId");
        }

        @Override
        public String type() {
            return TYPE;
        }
    }
}
