package org.reststop.domain.badge;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Decides whether a badge counts, with no network: signature or code, days, revocations and uses known so far. */
public final class BadgeRules {
    private BadgeRules() {}

    /**
     * Judges a scanned text.
     *
     * @param text what a scanner delivered
     * @param book what is known of badges here
     * @param today the day at the station
     * @param steps the steps whose phone codes count now
     */
    public static BadgeVerdict judge(String text, BadgeBook book, LocalDate today, PhoneSteps steps) {
        return switch (BadgeCode.read(text, book, book::phoneKey)) {
            case BadgeReading.NotOurs() -> new BadgeVerdict.NotOurs();
            case BadgeReading.Unreadable() -> new BadgeVerdict.Unreadable();
            case BadgeReading.Forged() -> new BadgeVerdict.Forged();
            case BadgeReading.KeyMissing(Badge claimed) -> judgeMissing(claimed, book, today);
            case BadgeReading.Genuine(Badge badge) -> judge(badge, null, book, today);
            case BadgeReading.Shown(Badge badge, long counter) -> judgeShown(badge, counter, book, today, steps);
        };
    }

    /** Its key goes when it is revoked or has expired, and the person must be told which. */
    private static BadgeVerdict judgeMissing(Badge claimed, BadgeBook book, LocalDate today) {
        BadgeVerdict verdict = judge(claimed, null, book, today);
        return verdict instanceof BadgeVerdict.Valid ? new BadgeVerdict.KeyMissing() : verdict;
    }

    private static BadgeVerdict judgeShown(
            Badge badge, long counter, BadgeBook book, LocalDate today, PhoneSteps steps) {
        BadgeVerdict verdict = judge(badge, counter, book, today);
        if (!(verdict instanceof BadgeVerdict.Valid)) {
            return verdict;
        }
        if (!steps.hold(counter)) {
            return new BadgeVerdict.OutOfStep(badge);
        }
        OptionalLong used = book.lastUsed(badge.serial());
        return used.isPresent() && counter <= used.getAsLong() ? new BadgeVerdict.Used(badge) : verdict;
    }

    private static BadgeVerdict judge(Badge badge, @Nullable Long counter, BadgeBook book, LocalDate today) {
        if (book.isRevoked(badge.serial())) {
            return new BadgeVerdict.Revoked(badge);
        }
        if (today.isAfter(badge.expires())) {
            return new BadgeVerdict.Expired(badge, badge.expires());
        }
        // A kiosk without a clock battery starts in the past; one day of grace also covers time zones.
        if (today.isBefore(badge.issued().minusDays(1))) {
            return new BadgeVerdict.NotYetValid(badge, badge.issued());
        }
        return new BadgeVerdict.Valid(badge, counter);
    }
}
