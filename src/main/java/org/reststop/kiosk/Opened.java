package org.reststop.kiosk;

import java.util.Optional;
import org.reststop.domain.station.Station;
import org.reststop.kiosk.sync.Enrolling;
import org.reststop.kiosk.sync.EnrolmentOutcome;
import org.reststop.kiosk.sync.Identity;
import org.reststop.store.KioskStore;

/** What came of opening the kiosk's store and identity. */
sealed interface Opened {
    /** Badges can be scanned. */
    record Ready(KioskStore store, Identity identity, Station station) implements Opened {}

    /**
     * No HQ knows this kiosk yet.
     *
     * @param enrolling makes it known
     * @param tried how an enrolment ended that was asked for at the start, if one was
     */
    record NotEnrolled(KioskStore store, Enrolling enrolling, Optional<EnrolmentOutcome> tried) implements Opened {}

    /**
     * The operator has to do something.
     *
     * @param problem the texts {@code operator.<problem>.…}
     * @param subject what the text names: a folder or an address
     * @param passing whether trying again may help
     */
    record Failed(String problem, Object subject, boolean passing) implements Opened {}
}
