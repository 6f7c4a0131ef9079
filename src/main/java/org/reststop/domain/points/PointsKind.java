package org.reststop.domain.points;

import java.util.Locale;

/** What an entry of a points book is. */
public enum PointsKind {
    /** By hand of staff, with words that say for what. */
    AWARD,
    /** For a report that was accepted. */
    REPORT,
    /** For an activity that was attended. */
    ACTIVITY,
    /** Points were given for goods. */
    REDEMPTION,
    /** Takes another entry back. */
    REVERSAL;

    /** The end of the key of its text. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
