package org.reststop.hq.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** How a kiosk stands with HQ, judged by when it was last seen. */
public enum KioskState {
    /** Seen a moment ago. */
    HERE,
    /** Not seen for a while: its network is slow or just away. */
    LATE,
    /** Not seen for so long that somebody should look after it. */
    GONE,
    /** Enrolled, and not heard of since. */
    NEVER_SEEN,
    /** Two machines say they are this kiosk; nothing is exchanged until staff decide. */
    COPIED,
    /** Shut out. */
    REVOKED;

    static final Duration LATE_AFTER = Duration.ofMinutes(5);
    static final Duration GONE_AFTER = Duration.ofHours(1);

    /** @param now by HQ's clock */
    public static KioskState of(Kiosk kiosk, Instant now) {
        if (kiosk.revokedAt().isPresent()) {
            return REVOKED;
        }
        if (kiosk.copiedAt().isPresent()) {
            return COPIED;
        }
        if (kiosk.lastSeenAt().isEmpty()) {
            return NEVER_SEEN;
        }
        Duration unseen = Duration.between(kiosk.lastSeenAt().get(), now);
        if (unseen.compareTo(LATE_AFTER) < 0) {
            return HERE;
        }
        return unseen.compareTo(GONE_AFTER) < 0 ? LATE : GONE;
    }

    /** The text that names the state. */
    public String textKey() {
        return "kiosk.state." + cssClass();
    }

    /** The class of the state's mark in the style sheet. */
    public String cssClass() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
