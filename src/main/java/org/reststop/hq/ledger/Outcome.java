package org.reststop.hq.ledger;

import java.util.Locale;

/** What came of doing something to a need. */
public sealed interface Outcome {
    /**
     * It is done.
     *
     * @param entry as it is after it
     */
    record Acted(LedgerEntry entry, CaseEvent event) implements Outcome {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements Outcome {}

    /** Why nothing was changed. */
    enum Reason {
        /** There is no such need. */
        MISSING,
        /** It cannot come from its state to that; perhaps somebody was quicker. */
        NOT_NOW,
        /** What has to be said was left out. */
        EMPTY,
        /** It is too long. */
        TOO_LONG,
        /** The other need is none that it could be told with. */
        OTHER_UNFIT;

        /** The end of the key of its text. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
