package org.reststop.domain.gift;

import java.util.Locale;
import org.reststop.domain.badge.Role;

/** Who is entitled to a gift pack. */
public enum GiftAudience {
    ALL,
    /** Couriers, and those of them who are mobile grid workers. */
    COURIERS,
    GRID_WORKERS,
    VOLUNTEERS;

    /** Whether somebody of a role is entitled. */
    public boolean fits(Role role) {
        return switch (this) {
            case ALL -> true;
            case COURIERS -> role == Role.COURIER || role == Role.MOBILE_GRID_WORKER;
            case GRID_WORKERS -> role == Role.MOBILE_GRID_WORKER;
            case VOLUNTEERS -> role == Role.VOLUNTEER;
        };
    }

    /** The end of the key of the text that names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
