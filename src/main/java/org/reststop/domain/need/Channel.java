package org.reststop.domain.need;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By which way a need came. */
public enum Channel {
    /** Written at a kiosk. */
    KIOSK,
    /** Written on somebody's own phone, on HQ's page for the station. */
    PHONE,
    /** Brought by another program. */
    OPEN311;

    /** Its name on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The channel of a name on the wire. */
    public static Optional<Channel> of(String word) {
        return Arrays.stream(values())
                .filter(channel -> channel.word().equals(word))
                .findFirst();
    }
}
