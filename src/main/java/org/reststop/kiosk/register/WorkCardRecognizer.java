package org.reststop.kiosk.register;

import java.time.Instant;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.reststop.domain.badge.BadgeVerdict;
import org.reststop.domain.badge.Role;
import org.reststop.domain.registration.CodeState;
import org.reststop.domain.registration.EmployerCode;
import org.reststop.domain.registration.WorkCard;
import org.reststop.kiosk.checkin.Credential;
import org.reststop.kiosk.checkin.Recognition;
import org.reststop.kiosk.checkin.Recognizer;

/** Recognizes work cards that were registered here or elsewhere; to be asked last. */
public final class WorkCardRecognizer implements Recognizer {
    @Override
    public Recognition recognize(StatelessSession session, String text, Instant now) {
        Optional<String> sha256 = WorkCard.fingerprint(text);
        if (sha256.isEmpty()) {
            return new Recognition.Refused(new BadgeVerdict.NotOurs());
        }
        EmployerCode code = session.get(EmployerCode.class, sha256.get());
        if (code == null) {
            return new Recognition.Refused(new BadgeVerdict.CardUnknown());
        }
        return code.state() == CodeState.REFUSED
                ? new Recognition.Refused(new BadgeVerdict.CardRefused())
                : new Recognition.Known(
                        Credential.ofCard(code.personId(), Role.COURIER, code.state() == CodeState.PENDING));
    }
}
