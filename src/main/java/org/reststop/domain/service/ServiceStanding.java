package org.reststop.domain.service;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service of a station as it stands.
 *
 * @param places how many there are of it, 0 if that is not told; at most {@link ServiceKind#MOST_PLACES}
 * @param note what staff say of it, at most {@link #MAX_NOTE} characters; perhaps empty
 * @param since when it came to this state, as far as HQ can tell
 * @param report the open need by which it was reported as broken; null if there is none
 * @param reporters how many have reported it; 0 if there is no report
 */
public record ServiceStanding(
        ServiceKind service,
        ServiceState state,
        int places,
        String note,
        Instant since,
        @Nullable UUID report,
        int reporters) {
    /** The longest note, in characters. */
    public static final int MAX_NOTE = 60;

    public ServiceStanding {
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(since, "since");
    }

    /** Whether it can be stored and shown. */
    public boolean fits() {
        return isNote(note) && places >= 0 && places <= ServiceKind.MOST_PLACES && reporters >= 0;
    }

    /** Whether a text can be a note: one line, not too long. */
    public static boolean isNote(String text) {
        return text.length() <= MAX_NOTE && text.codePoints().noneMatch(Character::isISOControl);
    }
}
