package org.reststop.hq.registration;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.StatelessSession;
import org.reststop.domain.registration.CodeState;
import org.reststop.domain.registration.EmployerCode;
import org.reststop.hq.badge.Forgetting;
import org.reststop.hq.intake.ForgottenFacts;
import org.reststop.sync.BadgeChange;
import org.reststop.sync.ChangeBody;
import org.reststop.sync.PersonFact;

/** Forgets what a person told at a kiosk, also in the fact as it came, and which cards stood for them. */
public final class ForgettingRegistrations implements Forgetting {
    @Override
    public List<ChangeBody> forget(StatelessSession session, long personId) {
        RegistrationQueries queries = new RegistrationQueries_(session);
        List<ChangeBody> gone = new ArrayList<>();
        for (Registration registration : queries.findOfPerson(personId)) {
            blank(session, registration);
        }
        ForgottenFacts.forgetAside(session, PersonFact.Registered.TYPE, personId);
        for (EmployerCode code : queries.findCodes(personId)) {
            gone.add(new BadgeChange.EmployerCodeBound(code.sha256(), personId, CodeState.REFUSED));
        }
        queries.deleteCodes(personId);
        return gone;
    }

    static void blank(StatelessSession session, Registration registration) {
        registration.forget();
        session.update(registration);
        ForgottenFacts.forget(session, registration.stationId(), registration.id());
    }
}
