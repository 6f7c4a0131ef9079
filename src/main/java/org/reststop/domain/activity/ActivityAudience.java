package org.reststop.domain.activity;

import java.util.Locale;
import java.util.Optional;
import org.reststop.domain.badge.Role;

/** Whom an activity is for. */
public enum ActivityAudience {
    ALL,
    /** Couriers, and those of them who are mobile grid workers. */
    COURIERS,
    VOLUNTEERS;

    /**
     * Whether it is for somebody.
     *
     * @param role empty for whoever has not checked in, who sees everything that is not for some alone
     */
    public boolean fits(Optional<Role> role) {
        return switch (this) {
            case ALL -> true;
            case COURIERS -> role.filter(one -> one != Role.VOLUNTEER).isPresent();
            case VOLUNTEERS -> role.filter(one -> one != Role.COURIER).isPresent();
        };
    }

    /** The end of the key of the text that names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
