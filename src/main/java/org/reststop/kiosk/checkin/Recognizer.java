package org.reststop.kiosk.checkin;

import java.time.Instant;
import org.hibernate.StatelessSession;
import org.reststop.domain.badge.BadgeVerdict;

/** Tells from a scanned text who stands at the kiosk, by what its store knows: one kind of code each. */
@FunctionalInterface
public interface Recognizer {
    /**
     * Looks a text up; writes nothing. Never throws for what the text is.
     *
     * @param session reads the kiosk's store
     * @param now by the kiosk's clock
     */
    Recognition recognize(StatelessSession session, String text, Instant now);

    /** Asks {@code next} about what is not this one's kind of code. */
    default Recognizer otherwise(Recognizer next) {
        return (session, text, now) -> {
            Recognition recognition = recognize(session, text, now);
            boolean other = recognition instanceof Recognition.Refused(BadgeVerdict.NotOurs notOurs);
            return other ? next.recognize(session, text, now) : recognition;
        };
    }
}
