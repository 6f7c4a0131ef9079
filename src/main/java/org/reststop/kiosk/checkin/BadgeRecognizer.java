package org.reststop.kiosk.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.reststop.domain.badge.Badge;
import org.reststop.domain.badge.BadgeKey;
import org.reststop.domain.badge.BadgeKeyRing;
import org.reststop.domain.badge.BadgeRules;
import org.reststop.domain.badge.BadgeVerdict;
import org.reststop.domain.badge.Revocation;

/** Recognizes our own badges, by the keys and revocations that have reached this kiosk. */
public final class BadgeRecognizer implements Recognizer {
    private final ZoneId zone;

    /** @param zone the station's, which tells what day it is */
    public BadgeRecognizer(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public Recognition recognize(StatelessSession session, String text, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        BadgeKeyRing keys =
                id -> Optional.ofNullable(session.get(BadgeKey.class, id)).map(BadgeKey::toPublicKey);
        BadgeVerdict verdict =
                BadgeRules.judge(text, keys, today, serial -> session.get(Revocation.class, serial) != null);
        return verdict instanceof BadgeVerdict.Valid(Badge badge)
                ? new Recognition.Known(new Credential(badge.personId(), badge.role(), badge.serial()))
                : new Recognition.Refused(verdict);
    }
}
