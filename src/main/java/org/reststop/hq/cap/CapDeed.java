package org.reststop.hq.cap;

import java.util.Locale;
import org.reststop.domain.notice.NoticePriority;

/** What a rule makes of an alert. */
public enum CapDeed {
    /** A notice that interrupts every screen. */
    EMERGENCY(NoticePriority.EMERGENCY),
    /** A notice that is shown before others. */
    HIGH(NoticePriority.HIGH),
    /** Nothing but the entry in the list. */
    IGNORE(NoticePriority.LOW);

    private final NoticePriority priority;

    CapDeed(NoticePriority priority) {
        this.priority = priority;
    }

    NoticePriority priority() {
        return priority;
    }

    /** The text that names it for staff. */
    public String textKey() {
        return "cap.deed." + name().toLowerCase(Locale.ROOT);
    }
}
