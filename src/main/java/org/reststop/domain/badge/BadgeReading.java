package org.reststop.domain.badge;

/** What a scanned text is, before dates and revocations are looked at. */
public sealed interface BadgeReading {
    /** A badge with a signature of ours. */
    record Genuine(Badge badge) implements BadgeReading {}

    /** A phone badge with a code of ours, for the step of a counter. */
    record Shown(Badge badge, long counter) implements BadgeReading {}

    /** It says to be a phone badge whose key is not here, so that nothing of it is certain. */
    record KeyMissing(Badge claimed) implements BadgeReading {}

    /** It claims one of our keys, but the signature is not that key's. */
    record Forged() implements BadgeReading {}

    /** Some other code, or a badge of a key or kind that this kiosk does not know. */
    record NotOurs() implements BadgeReading {}

    /** It begins like a badge but is torn, cut short or garbled. */
    record Unreadable() implements BadgeReading {}
}
