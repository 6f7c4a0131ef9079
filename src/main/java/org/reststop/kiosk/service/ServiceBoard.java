package org.reststop.kiosk.service;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.reststop.domain.service.Busyness;
import org.reststop.domain.service.OpeningHours;
import org.reststop.domain.service.ServiceStanding;

/**
 * What a station offers at a moment.
 *
 * @param services in their order, with the reports that this kiosk knows of; perhaps none
 * @param hours whether it is open; empty if that is not known
 * @param now by the station's clocks
 * @param busyness empty if nobody knows yet what is usual
 */
public record ServiceBoard(
        List<ServiceStanding> services,
        Optional<OpeningHours.Now> hours,
        LocalDateTime now,
        Optional<Busyness> busyness) {
    /** Whether there is anything to tell. */
    public boolean isEmpty() {
        return services.isEmpty() && hours.isEmpty();
    }

    /** Whether the station is known to be closed. */
    public boolean isClosed() {
        return hours.filter(OpeningHours.Now.Closed.class::isInstance).isPresent();
    }
}
