package org.reststop.faults;

import java.util.Locale;

/** What is done to the machines and the line between them. */
public enum Fault {
    REQUEST_DROPPED,
    REQUEST_DELAYED,
    REQUEST_DOUBLED,
    REQUEST_DOUBLED_LATE,
    REQUEST_TRUNCATED,
    REQUEST_CORRUPTED,
    RESPONSE_DROPPED,
    RESPONSE_DELAYED,
    RESPONSE_TRUNCATED,
    RESPONSE_CORRUPTED,
    CAPTIVE_PORTAL,
    REDIRECT,
    PROXY_ERROR,
    PARTITION,
    PARTITION_OF_ALL,
    KIOSK_POWER_CUT,
    HQ_POWER_CUT,
    KIOSK_CLOCK_JUMP,
    HQ_CLOCK_JUMP,
    HQ_ROLLED_BACK,
    KIOSK_RESTORED,
    DISK_CLONED;

    /** As figures name it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
