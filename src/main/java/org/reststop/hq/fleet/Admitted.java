package org.reststop.hq.fleet;

import java.util.Map;
import java.util.UUID;

/**
 * A kiosk that proved itself, and where it stands: all that an exchange needs to know if nothing is new, from one look
 * at the database.
 *
 * @param feedHead the position of the newest change, 0 if there is none
 * @param acknowledged for each incarnation of its store that HQ knows, how far its facts are held
 */
public record Admitted(UUID kiosk, String stationId, long feedHead, Map<UUID, Long> acknowledged) {
    public Admitted {
        acknowledged = Map.copyOf(acknowledged);
    }
}
