package org.reststop.hq.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reststop.domain.badge.Role;

/** The roles of people as pages name them. */
public final class RoleWords {
    /** What everybody who works with people may make somebody; all else is an appointment. */
    static final List<Role> USUAL = List.of(Role.COURIER, Role.VOLUNTEER);

    private RoleWords() {}

    /** The text that names a role. */
    public static String key(Role role) {
        return "person-role." + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role of a form's field. */
    static Optional<Role> of(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst();
    }
}
