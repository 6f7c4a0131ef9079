package org.reststop.hq.ledger.list;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.reststop.hq.ledger.LedgerEntry;

/**
 * Between which entries a page of the ledger begins. Unlike a page's number it stays right while entries arrive, and
 * costs no counting.
 *
 * @param at when the last entry before it came or was raised, as the filter orders
 * @param id of that entry
 */
public record LedgerPlace(Instant at, UUID id) {
    /** The place behind an entry. */
    public static LedgerPlace after(LedgerEntry entry, LedgerFilter filter) {
        return new LedgerPlace(filter.span().isOfRaising() ? entry.raisedAt() : entry.receivedAt(), entry.id());
    }

    /** As an address holds it. */
    String text() {
        return at + "~" + id;
    }

    /** Empty if it is none. */
    static Optional<LedgerPlace> parse(String text) {
        int mark = text.indexOf('~');
        if (mark < 0) {
            return Optional.empty();
        }
        try {
            Instant at = Instant.parse(text.substring(0, mark));
            UUID id = UUID.fromString(text.substring(mark + 1));
            return LedgerFilter.isSound(LocalDate.ofInstant(at, ZoneOffset.UTC))
                    ? Optional.of(new LedgerPlace(at, id))
                    : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
