package org.reststop.hq.figures;

import java.util.List;
import org.reststop.domain.station.Station;
import org.reststop.hq.ledger.list.CameOf;
import org.reststop.hq.ledger.list.LedgerFilter;

/**
 * The part of the ledger that is behind a figure: the same needs, so there is none where stations keep different
 * clocks, whose months the ledger cannot tell apart.
 */
public record ListLink(FigureFilter filter, List<Station> stations) {
    private static final String OTHERS = "none";
    private static final String PATROLS = "any";

    /** All that were raised but by grid workers; empty if the ledger cannot show just them. */
    public String all() {
        return link(ledger(OTHERS, ""));
    }

    /** Those of {@link #all} of which something came; empty where that is. */
    public String came(CameOf what) {
        return link(ledger(OTHERS, what.word()));
    }

    private String link(LedgerFilter ledger) {
        return ledger.zone(stations).isEmpty() ? "" : ledger.link();
    }

    /** What grid workers reported; empty if the ledger cannot show just that. */
    public String patrol() {
        return link(ledger(PATROLS, ""));
    }

    /** The needs of {@link #all} as a file, {@code csv} or {@code xlsx}; empty where that is. */
    public String file(String kind) {
        LedgerFilter ledger = ledger(OTHERS, "");
        return ledger.zone(stations).isEmpty() ? "" : ledger.file(kind);
    }

    private LedgerFilter ledger(String patrol, String due) {
        return new LedgerFilter(
                new LedgerFilter.Who(filter.station(), filter.category(), "", filter.company()),
                "",
                "",
                due,
                patrol,
                LedgerFilter.Span.raised(filter.from().atDay(1), filter.until().atEndOfMonth()),
                "");
    }
}
