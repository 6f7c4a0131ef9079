package org.reststop.kiosk.checkin;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.badge.BadgeVerdict;
import org.reststop.domain.checkin.CheckInOutcome;
import org.reststop.kiosk.screen.Icon;

/**
 * Why somebody was not checked in, as the screen says it.
 *
 * @param key of the texts {@code refusal.<key>.title} and {@code refusal.<key>.text}
 * @param day what the text names, null if it names none
 */
public record Refusal(String key, Icon icon, @Nullable LocalDate day) {
    private static final String CARD_UNKNOWN = "card-unknown";

    /** An enrolment ticket was scanned at a kiosk that needs none. */
    public static Refusal enrolledAlready() {
        return new Refusal("enrolled-already", Icon.LINK, null);
    }

    /** Whether there is a way forward: to register with the card. */
    public boolean mayRegister() {
        return key.equals(CARD_UNKNOWN);
    }

    /** The refusal of an outcome; empty if it greets. */
    public static Optional<Refusal> of(CheckInOutcome outcome) {
        return switch (outcome) {
            case CheckInOutcome.Refused(BadgeVerdict verdict) -> of(verdict);
            case CheckInOutcome.NotStored() -> Optional.of(new Refusal("not-stored", Icon.DISK, null));
            case CheckInOutcome.Welcomed welcomed -> Optional.empty();
            case CheckInOutcome.WelcomedAgain again -> Optional.empty();
        };
    }

    private static Optional<Refusal> of(BadgeVerdict verdict) {
        return switch (verdict) {
            case BadgeVerdict.Valid valid -> Optional.empty();
            case BadgeVerdict.Expired(var badge, LocalDate lastDay) ->
                Optional.of(new Refusal("expired", Icon.CALENDAR, lastDay));
            case BadgeVerdict.NotYetValid(var badge, LocalDate firstDay) ->
                Optional.of(new Refusal("not-yet", Icon.CALENDAR, firstDay));
            case BadgeVerdict.Revoked revoked -> Optional.of(new Refusal("revoked", Icon.BLOCKED, null));
            case BadgeVerdict.Used used -> Optional.of(new Refusal("used", Icon.CLOCK, null));
            case BadgeVerdict.OutOfStep late -> Optional.of(new Refusal("out-of-step", Icon.CLOCK, null));
            case BadgeVerdict.KeyMissing() -> Optional.of(new Refusal("key-missing", Icon.CLOUD_OFF, null));
            case BadgeVerdict.Forged() -> Optional.of(new Refusal("forged", Icon.WARNING, null));
            case BadgeVerdict.NotOurs() -> Optional.of(new Refusal("not-ours", Icon.HELP, null));
            case BadgeVerdict.CardUnknown() -> Optional.of(new Refusal(CARD_UNKNOWN, Icon.BADGE, null));
            case BadgeVerdict.CardRefused() -> Optional.of(new Refusal("card-refused", Icon.BLOCKED, null));
            case BadgeVerdict.Unreadable() -> Optional.of(new Refusal("unreadable", Icon.SCAN, null));
        };
    }
}
