package org.reststop.domain.need;

import java.util.Locale;

/** One of five faces, by which somebody says whether it helped. In their order, the worst first. */
public enum Face {
    AWFUL,
    POOR,
    FAIR,
    GOOD,
    GREAT;

    /** Whether whoever chose it was helped: the two lowest say that something is still to be done. */
    public boolean isHelped() {
        return compareTo(FAIR) >= 0;
    }

    /** The end of the key of its text. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
