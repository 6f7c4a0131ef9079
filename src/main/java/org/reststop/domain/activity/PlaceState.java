package org.reststop.domain.activity;

import java.util.Locale;

/** How far somebody's place in an activity is. */
public enum PlaceState {
    /** Wished for at a kiosk; HQ has not decided yet. */
    SIGNED,
    /** Given by HQ. */
    CONFIRMED,
    /** On HQ's waiting list. */
    WAITING,
    /** There was none left, and no waiting list. */
    FULL,
    /** Given back, or never had. */
    CANCELLED,
    /** The person came. */
    ATTENDED;

    /** Whether the person has one or hopes for one. */
    public boolean isOpen() {
        return this == SIGNED || this == CONFIRMED || this == WAITING;
    }

    /** The end of the key of the text that names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
