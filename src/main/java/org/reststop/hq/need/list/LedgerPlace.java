package org.reststop.hq.need.list;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reststop.hq.ledger.LedgerEntry;

/**
 * Between which entries a page of the ledger begins. Unlike a page's number it stays right while entries arrive, and
 * costs no counting.
 *
 * @param receivedAt of the last entry before it
 * @param id of that entry
 */
record LedgerPlace(Instant receivedAt, UUID id) {
    static LedgerPlace after(LedgerEntry entry) {
        return new LedgerPlace(entry.receivedAt(), entry.id());
    }

    /** As an address holds it. */
    String text() {
        return receivedAt + "~" + id;
    }

    /** Empty if it is none. */
    static Optional<LedgerPlace> parse(String text) {
        int mark = text.indexOf('~');
        if (mark < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new LedgerPlace(Instant.parse(text.substring(0, mark)), UUID.fromString(text.substring(mark + 1))));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
