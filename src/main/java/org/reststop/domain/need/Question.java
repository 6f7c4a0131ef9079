package org.reststop.domain.need;

import java.util.Locale;

/** What the author of a need is asked. */
public enum Question {
    /** Nothing. */
    NONE,
    /** It is done: did it help? */
    HELPED,
    /** A while after it helped: is it still so? */
    STILL_WEEK,
    /** Longer after: is it still so? */
    STILL_MONTH;

    /** The end of the key of its text. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
