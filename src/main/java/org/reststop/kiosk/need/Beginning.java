package org.reststop.kiosk.need;

import java.util.Optional;
import java.util.UUID;
import org.reststop.kiosk.checkin.Visitor;

/**
 * What is known when somebody begins.
 *
 * @param id that the need will have
 * @param visitor who has checked in, if anybody has
 * @param patrol whether it is a mobile grid worker's report, who has checked in
 */
public record Beginning(UUID id, NeedDesk.Offer offer, Optional<Visitor> visitor, Gear gear, boolean patrol) {
    /** Of whoever has something to say. */
    public Beginning(UUID id, NeedDesk.Offer offer, Optional<Visitor> visitor, Gear gear) {
        this(id, offer, visitor, gear, false);
    }
}
