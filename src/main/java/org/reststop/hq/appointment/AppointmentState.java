package org.reststop.hq.appointment;

import java.util.Locale;

/** How an appointment stands. */
public enum AppointmentState {
    COMING,
    RUNNING,
    /** Its last day is past. */
    OVER,
    /** Staff ended it before that. */
    ENDED;

    /** The end of the key of its text. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it may still be ended. */
    public boolean isOpen() {
        return this == COMING || this == RUNNING;
    }
}
