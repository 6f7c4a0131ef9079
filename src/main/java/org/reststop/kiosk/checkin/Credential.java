package org.reststop.kiosk.checkin;

import org.jspecify.annotations.Nullable;
import org.reststop.domain.badge.Role;

/**
 * Whose a scanned code is.
 *
 * @param role what the code says; the role on the person's card goes before it
 * @param serial of the badge, for the fact and for revocation, 0 to 4294967295
 * @param phoneCounter the step of a phone badge's code, which counts once; null for a code that does not change
 */
public record Credential(
        long personId, Role role, long serial, @Nullable Long phoneCounter) {
    /** One whose code does not change. */
    public Credential(long personId, Role role, long serial) {
        this(personId, role, serial, null);
    }
}
