package org.reststop.hq.intake;

import java.time.Duration;
import java.util.UUID;

/**
 * Who sends facts.
 *
 * @param incarnation of the kiosk's store: a cloned or recovered store counts anew
 * @param clockOffset HQ's clock minus the kiosk's, measured at this exchange
 */
public record Sender(UUID kiosk, String stationId, UUID incarnation, Duration clockOffset) {
    /** One whose clock is right. */
    public Sender(UUID kiosk, String stationId, UUID incarnation) {
        this(kiosk, stationId, incarnation, Duration.ZERO);
    }
}
