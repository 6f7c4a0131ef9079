package org.reststop.hq.need.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reststop.hq.http.Request;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.need.desk.Typed;

/** The needs that were ticked in a list. */
final class Bulk {
    private static final String FIELD = "need-";

    private Bulk() {}

    /**
     * A need as the list showed it.
     *
     * @param seen how many events it had then
     */
    record Pick(LedgerEntry.Key key, int seen) {
        /** As a form holds it. */
        String text() {
            return key.stationId() + "~" + key.id() + "~" + seen;
        }

        static Optional<Pick> parse(String text) {
            String[] parts = text.split("~", -1);
            try {
                return parts.length == 3
                        ? Optional.of(new Pick(
                                new LedgerEntry.Key(parts[0], UUID.fromString(parts[1])), Typed.number(parts[2])))
                        : Optional.empty();
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    /** Those of a form, a field for each row of a page. */
    static List<Pick> of(Request request) {
        List<Pick> picks = new ArrayList<>();
        for (int row = 0; row < Listing.ON_A_PAGE; row++) {
            request.form(FIELD + row).flatMap(Pick::parse).ifPresent(picks::add);
        }
        return picks;
    }
}
