package org.reststop.kiosk.checkin;

import org.jspecify.annotations.Nullable;
import org.reststop.domain.badge.Role;

/**
 * Whose a scanned code is.
 *
 * @param role what the code says; the role on the person's card goes before it
 * @param serial of the badge, for the fact and for revocation, 1 to 4294967295; 0 for what has none
 * @param phoneCounter the step of a phone badge's code, which counts once; null for a code that does not change
 * @param pending whether somebody registered and staff have not approved yet
 */
public record Credential(
        long personId, Role role, long serial, @Nullable Long phoneCounter, boolean pending) {
    /** Of a badge. */
    public Credential(long personId, Role role, long serial, @Nullable Long phoneCounter) {
        this(personId, role, serial, phoneCounter, false);
    }

    /**
     * Of a work card, which has no serial.
     *
     * @param pending whether staff have not approved the registration yet
     */
    public static Credential ofCard(long personId, Role role, boolean pending) {
        return new Credential(personId, role, 0, null, pending);
    }

    /** One whose code does not change. */
    public Credential(long personId, Role role, long serial) {
        this(personId, role, serial, null);
    }
}
