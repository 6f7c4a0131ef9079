package org.reststop.kiosk.checkin;

import java.time.LocalDate;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.appointment.Appointments_;
import org.reststop.domain.badge.Role;
import org.reststop.domain.person.Person;

/** As what somebody is received today. */
public final class RoleToday {
    private RoleToday() {}

    /**
     * HQ may have changed it since the badge was printed, and an appointment is bound to the badge there was. By this
     * kiosk's own calendar, so that a term ends though HQ cannot be heard.
     *
     * @param session reads the kiosk's store
     * @param person null if the card has not reached this kiosk
     */
    public static Role of(StatelessSession session, Credential credential, @Nullable Person person, LocalDate today) {
        if (!new Appointments_(session).findOn(credential.personId(), today).isEmpty()) {
            return Role.MOBILE_GRID_WORKER;
        }
        return person == null ? credential.role() : person.role();
    }
}
