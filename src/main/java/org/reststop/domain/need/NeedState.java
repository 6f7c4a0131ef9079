package org.reststop.domain.need;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

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
    /** It is told with another need of the same. */
    MERGED;

    private static final Set<NeedState> OPEN = EnumSet.range(RECEIVED, WAITING);

    /** Whether somebody of ours has still to do something for it. */
    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /**
     * Whether a need of this state may come to another. Whatever is open may be done, declined, referred or merged at
     * once; what is over may be opened again, and then somebody has it or is to be found. From merged only the way back
     * leads out, see {@code hq.need}.
     */
    public boolean mayBecome(NeedState next) {
        return switch (next) {
            case RECEIVED -> false;
            case ACCEPTED -> this != ACCEPTED && this != MERGED;
            case ASSIGNED -> this != MERGED;
            case WORKING, WAITING -> isOpen() && (this != WORKING || next != WORKING);
            case DONE -> isOpen() || this == REFERRED;
            case CONFIRMED -> this == DONE;
            case DECLINED, REFERRED, MERGED -> isOpen();
        };
    }

    /** The end of the key of its text. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
