package org.reststop.hq.need;

import java.util.Locale;

/** How far a need is. */
public enum NeedState {
    RECEIVED,
    /** It is ours, and somebody will be found for it. */
    ACCEPTED,
    ASSIGNED,
    WORKING,
    /** On somebody named. */
    WAITING,
    DONE,
    /** Its author says that it helped. */
    CONFIRMED,
    DECLINED,
    /** To somebody named, who is not us. */
    REFERRED,
    MERGED;

    /** The end of the key of its text. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
