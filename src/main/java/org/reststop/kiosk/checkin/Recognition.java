package org.reststop.kiosk.checkin;

import org.reststop.domain.badge.BadgeVerdict;

/** What a {@link Recognizer} makes of a scanned text. */
public sealed interface Recognition {
    /** Somebody who may check in. */
    record Known(Credential credential) implements Recognition {}

    /** Nobody, and why; {@link BadgeVerdict.NotOurs} leaves the text to the next recognizer. */
    record Refused(BadgeVerdict verdict) implements Recognition {}
}
