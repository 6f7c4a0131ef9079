package org.reststop.hq.intake;

import org.reststop.domain.service.ServiceStanding;
import org.reststop.sync.ServiceFact;

/** What can be wrong with a fact of a service that reads well. */
final class ServiceCheck {
    private ServiceCheck() {}

    /** As a code and a detail; empty if nothing is. */
    static String senseless(ServiceFact fact, String stationId) {
        if (!stationId.equals(fact.stationId())) {
            return "other-station: a service at another station than the kiosk's";
        }
        Long person = fact.personId();
        if (person != null && person <= 0) {
            return "senseless: who says it of the service";
        }
        return fact instanceof ServiceFact.StateSet set && !isNote(set.note())
                ? "senseless: the note on the service"
                : "";
    }

    private static boolean isNote(String note) {
        return ServiceStanding.isNote(note) && FactReader.storable(note).equals(note);
    }
}
