package org.reststop.hq.intake;

import java.util.UUID;

/**
 * What makes a stored fact the same as another.
 *
 * @param incarnation of the store that it came from
 */
record StoredFact(UUID kiosk, UUID incarnation, long seq, UUID id, String type, int version, String body) {
    /** Whether it has the number of a fact that is sent now. */
    boolean isNumbered(Sender sender, long number) {
        return seq == number && incarnation.equals(sender.incarnation()) && kiosk.equals(sender.kiosk());
    }
}
