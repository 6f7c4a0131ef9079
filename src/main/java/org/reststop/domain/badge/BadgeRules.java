package org.reststop.domain.badge;

import java.time.LocalDate;
import java.util.function.LongPredicate;

/** Decides whether a badge counts, with no network: signature, days, revocations known so far. */
public final class BadgeRules {
    private BadgeRules() {}

    /**
     * Judges a scanned text.
     *
     * @param text what a scanner delivered
     * @param keys the public keys known here
     * @param today the day at the station
     * @param isRevoked whether a serial is known to be revoked
     */
    public static BadgeVerdict judge(String text, BadgeKeyRing keys, LocalDate today, LongPredicate isRevoked) {
        return switch (BadgeCode.read(text, keys)) {
            case BadgeReading.NotOurs() -> new BadgeVerdict.NotOurs();
            case BadgeReading.Unreadable() -> new BadgeVerdict.Unreadable();
            case BadgeReading.Forged() -> new BadgeVerdict.Forged();
            case BadgeReading.Genuine(Badge badge) -> judge(badge, today, isRevoked);
        };
    }

    private static BadgeVerdict judge(Badge badge, LocalDate today, LongPredicate isRevoked) {
        if (isRevoked.test(badge.serial())) {
            return new BadgeVerdict.Revoked(badge);
        }
        if (today.isAfter(badge.expires())) {
            return new BadgeVerdict.Expired(badge, badge.expires());
        }
        // A kiosk without a clock battery starts in the past; one day of grace also covers time zones.
        if (today.isBefore(badge.issued().minusDays(1))) {
            return new BadgeVerdict.NotYetValid(badge, badge.issued());
        }
        return new BadgeVerdict.Valid(badge);
    }
}
