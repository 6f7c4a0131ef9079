package org.reststop.kiosk.media;

import org.jspecify.annotations.Nullable;

/** A medium cannot be shown, now or later. */
public final class UnshowableException extends Exception {
    private static final long serialVersionUID = 1L;

    /** The reason if the notice is sound and this kiosk's copy of its medium is not. */
    public static final String DAMAGED_HERE = "damaged-here";

    private final String reason;

    UnshowableException(String reason) {
        this(reason, null);
    }

    UnshowableException(String reason, @Nullable Throwable cause) {
        super(reason, cause, false, false);
        this.reason = reason;
    }

    /** A short code, not for the public. */
    public String reason() {
        return reason;
    }
}
