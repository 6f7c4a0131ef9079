package org.reststop.hq.ledger.panel;

import java.util.Map;
import java.util.Optional;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.staff.Visit;

/** A place on a need's page that a feature fills: a card with a title and a template of the feature's own. */
@FunctionalInterface
public interface NeedPanel {
    /**
     * What the feature shows to somebody who reads a need; empty if nothing. Called outside of any transaction, on the
     * request's thread. Forms in it go to addresses of the feature's own and may lead back to {@link #address}.
     */
    Optional<Filled> of(LedgerEntry entry, Visit visit);

    /**
     * A panel that is shown.
     *
     * @param title in the reader's language
     * @param template its file under {@code web/templates}, without {@code .jte}
     * @param values the template's parameters, beside {@code frame}
     */
    record Filled(String title, String template, Map<String, Object> values) {}

    /** The address of a need's page. */
    static String address(LedgerEntry entry) {
        return "/needs/" + entry.stationId() + "/" + entry.id();
    }
}
