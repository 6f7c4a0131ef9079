package org.reststop.kiosk.gift;

import java.util.List;
import org.reststop.kiosk.checkin.Visitor;

/**
 * Whose badge was scanned at the counter.
 *
 * @param gifts that the person is entitled to today, what is still waiting first
 */
public record Recipient(Visitor visitor, List<Gift> gifts) {
    public Recipient {
        gifts = List.copyOf(gifts);
    }
}
