package org.reststop.kiosk.checkin;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.StatelessSession;
import org.reststop.domain.badge.Badge;
import org.reststop.domain.badge.BadgeRules;
import org.reststop.domain.badge.BadgeVerdict;
import org.reststop.domain.badge.PhoneSteps;

/** Recognizes our own badges, printed and on phones, by what has reached this kiosk. */
public final class BadgeRecognizer implements Recognizer {
    private final ZoneId zone;
    private final Supplier<Optional<Duration>> clockOffset;

    /**
     * @param zone the station's, which tells what day it is
     * @param clockOffset HQ's clock minus this one as it was last measured, empty before that
     */
    public BadgeRecognizer(ZoneId zone, Supplier<Optional<Duration>> clockOffset) {
        this.zone = zone;
        this.clockOffset = clockOffset;
    }

    /** One whose clock was never measured. */
    public BadgeRecognizer(ZoneId zone) {
        this(zone, Optional::empty);
    }

    @Override
    public Recognition recognize(StatelessSession session, String text, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        PhoneSteps steps = PhoneSteps.at(now, clockOffset.get());
        BadgeVerdict verdict = BadgeRules.judge(text, new StoredBadges(session), today, steps);
        return verdict instanceof BadgeVerdict.Valid(Badge badge, var counter)
                ? new Recognition.Known(new Credential(badge.personId(), badge.role(), badge.serial(), counter))
                : new Recognition.Refused(verdict);
    }
}
