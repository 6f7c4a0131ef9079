package org.reststop.hq.fleet;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kiosk that proved itself, and where it stands: all that an exchange needs to know if nothing is new, from one look
 * at the database.
 *
 * @param feedHead the position of the newest change, 0 if there is none
 * @param feedEpoch null until one is drawn
 * @param acknowledged for each incarnation of its store that HQ knows, how far its facts are held
 */
public record Admitted(
        UUID kiosk,
        String stationId,
        long feedHead,
        @Nullable UUID feedEpoch,
        Map<UUID, Long> acknowledged) {
    public Admitted {
        acknowledged = Map.copyOf(acknowledged);
    }
}
