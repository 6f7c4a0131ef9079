package org.reststop.domain.badge;

/** What a scanned text is, before dates and revocations are looked at. */
public sealed interface BadgeReading {
    /** A badge with a signature of ours. */
    record Genuine(Badge badge) implements BadgeReading {}

    /** It claims one of our keys, but the signature is not that key's. */
    record Forged() implements BadgeReading {}

    /** Some other code, or a badge of a key or kind that this kiosk does not know. */
    record NotOurs() implements BadgeReading {}

    /** It begins like a badge but is torn, cut short or garbled. */
    record Unreadable() implements BadgeReading {}
}
