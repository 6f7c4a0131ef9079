package org.reststop.domain.notice;

import java.util.Optional;
import org.reststop.domain.badge.Role;

/** Whom a notice is for. */
public enum NoticeAudience {
    /** Everybody. */
    ALL,
    /** Couriers, mobile grid workers and staff: shown to them once they have checked in, not on the public wall. */
    COURIERS,
    /** Residents: shown on the public wall. */
    RESIDENTS;

    /** Whether it is shown to everybody who passes by. */
    public boolean isPublic() {
        return this != COURIERS;
    }

    /** Whether it is shown to somebody who has checked in; nobody in particular is a passer-by. */
    public boolean isFor(Optional<Role> role) {
        return isPublic() || role.isPresent() && role.get() != Role.VOLUNTEER;
    }
}
