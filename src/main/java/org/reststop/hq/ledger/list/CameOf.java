package org.reststop.hq.ledger.list;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What came of a need, as figures count it: of one that is told with another, what came of the other. */
public enum CameOf {
    ANSWERED,
    DONE,
    /** By the day that was promised. */
    IN_TIME,
    RATED,
    HELPED,
    SATISFIED,
    REOPENED;

    /** As an address holds it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<CameOf> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** Of a need {@code n}, in SQL. */
    String condition() {
        String done = "case when n.merged_into is null then n.done_at else " + main("done_at") + " end";
        return switch (this) {
            case ANSWERED -> "coalesce(n.answered_at, " + main("answered_at") + ") is not null";
            case DONE -> done + " is not null";
            case IN_TIME -> done + " <= coalesce(n.done_due, " + main("done_due") + ")";
            case RATED -> "n.face is not null";
            case HELPED -> "n.face in ('FAIR', 'GOOD', 'GREAT')";
            case SATISFIED -> "n.face in ('GOOD', 'GREAT')";
            case REOPENED -> "n.reopened > 0";
        };
    }

    private static String main(String column) {
        return "(select m." + column + " from need m where m.station_id = n.station_id and m.id = n.merged_into)";
    }
}
