package org.reststop.domain.badge;

import java.util.Optional;

/** Whom a badge makes its holder. The code is the badge's low four bits of "type and role". */
public enum Role {
    COURIER(1),
    MOBILE_GRID_WORKER(2),
    VOLUNTEER(3),
    STAFF(4);

    private final int code;

    Role(int code) {
        this.code = code;
    }

    /** The code on the badge, 1 to 15. */
    public int code() {
        return code;
    }

    /** The role of a code, or empty if this version knows none. */
    public static Optional<Role> ofCode(int code) {
        for (Role role : values()) {
            if (role.code == code) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
