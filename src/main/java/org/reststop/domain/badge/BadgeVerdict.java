package org.reststop.domain.badge;

import java.time.LocalDate;

/** Whether a scanned text lets its holder check in today; each refusal has its own message on the screen. */
public sealed interface BadgeVerdict {
    /** The badge counts. */
    record Valid(Badge badge) implements BadgeVerdict {}

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
}
