package org.reststop.kiosk.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A kiosk's other secrets, besides the one that it uses.
 *
 * @param since by this machine's clock, when the secret in use was taken into use; null if that was at the enrolment
 * @param pending drawn and on disk, but not known to be HQ's yet; null if none is
 * @param former the secret before the one in use: an HQ that was restored from a backup may know only that; null if
 *     there was none
 */
public record Rotation(
        @Nullable Instant since,
        @Nullable String pending,
        @Nullable String former) {
    /** Without the secrets, which belong in no log. */
    @Override
    public String toString() {
        return "Rotation[since " + since + "]";
    }
}
