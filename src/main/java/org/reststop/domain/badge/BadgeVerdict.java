package org.reststop.domain.badge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether a scanned text lets its holder check in today; each refusal has its own message on the screen. */
public sealed interface BadgeVerdict {
    /**
     * The badge counts.
     *
     * @param counter the step of a phone badge's code, which is used up by checking in; null for a printed badge
     */
    record Valid(Badge badge, @Nullable Long counter) implements BadgeVerdict {
        /** A printed one. */
        public Valid(Badge badge) {
            this(badge, null);
        }
    }

    /** A phone's code that somebody has checked in with: the phone shows the next one soon. */
    record Used(Badge badge) implements BadgeVerdict {}

    /** A phone's code of another time: a picture of it, or one of the clocks is wrong. */
    record OutOfStep(Badge badge) implements BadgeVerdict {}

    /** It says to be a phone badge that this kiosk has not heard of, or no longer knows. */
    record KeyMissing() implements BadgeVerdict {}

    /** Ours, but its last day has passed. */
    record Expired(Badge badge, LocalDate lastDay) implements BadgeVerdict {}

    /** Ours, but its first day has not come: the badge is for later, or the kiosk's clock is behind. */
    record NotYetValid(Badge badge, LocalDate firstDay) implements BadgeVerdict {}

    /** Ours, but HQ has revoked it. */
    record Revoked(Badge badge) implements BadgeVerdict {}

    /** The signature is false. */
    record Forged() implements BadgeVerdict {}

    /** Some other code. */
    record NotOurs() implements BadgeVerdict {}

    /** A badge of which only a part arrived. */
    record Unreadable() implements BadgeVerdict {}

    /** Some other code that may be a work card's, of nobody whom this kiosk knows. */
    record CardUnknown() implements BadgeVerdict {}

    /** The work card of somebody whose registration staff refused. */
    record CardRefused() implements BadgeVerdict {}
}
