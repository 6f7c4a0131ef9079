package org.reststop.hq.fleet;

import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.reststop.sync.EnrolmentTicket;

/**
 * Makes of a code all that a kiosk needs to be told.
 *
 * @param address where kiosks reach HQ
 * @param pins by which keys they know it
 */
public record Tickets(Supplier<URI> address, Supplier<List<String>> pins) {
    /** The text of the ticket's QR code. */
    public String text(Fleet.NewCode code) {
        return new EnrolmentTicket(address.get(), code.code(), pins.get()).text();
    }
}
