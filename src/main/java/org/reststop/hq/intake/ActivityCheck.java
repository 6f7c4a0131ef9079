package org.reststop.hq.intake;

import org.reststop.sync.ActivityFact;

/** What can be wrong with a fact of an activity that reads well. */
final class ActivityCheck {
    private ActivityCheck() {}

    /** As a code and a detail; empty if nothing is. */
    static String senseless(ActivityFact fact, String stationId) {
        if (!stationId.equals(fact.stationId())) {
            return "other-station: an activity at another station than the kiosk's";
        }
        return fact.personId() > 0 ? "" : "senseless: who takes part in the activity";
    }
}
