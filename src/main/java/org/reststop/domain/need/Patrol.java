package org.reststop.domain.need;

import java.util.Locale;

/** How urgent a mobile grid worker says that a report is. */
public enum Patrol {
    USUAL,
    SOON,
    NOW;

    /** The end of the key of its text. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
