package org.reststop.hq.need;

import java.time.ZoneId;
import org.reststop.hq.ledger.LedgerEntry;

/**
 * An entry of the ledger as a page shows it.
 *
 * @param station its name
 * @param category its name
 * @param author whom it is from, as far as the page may say it
 */
public record NeedSight(LedgerEntry entry, String station, ZoneId zone, String category, String author) {
    private static final int LEAD = 90;

    /** The address of its own page. */
    public String link() {
        return "/needs/" + entry.stationId() + "/" + entry.id();
    }

    /** Its first words, on one line. */
    public String lead() {
        String line = entry.words().replaceAll("\\s+", " ");
        int points = line.codePointCount(0, line.length());
        return points <= LEAD ? line : line.substring(0, line.offsetByCodePoints(0, LEAD)) + "…";
    }
}
