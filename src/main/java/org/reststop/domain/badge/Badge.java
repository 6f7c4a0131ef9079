package org.reststop.domain.badge;

import java.time.LocalDate;

/**
 * What a signed badge says. It never carries a name.
 *
 * @param keyId the signing key's id, 0 to 255
 * @param role what the holder is
 * @param personId the person's id
 * @param serial the badge's own number, 0 to 4294967295, never used twice
 * @param issued the first day on which it counts
 * @param expires the last day on which it counts
 */
public record Badge(int keyId, Role role, long personId, long serial, LocalDate issued, LocalDate expires) {
    /** Day 0 of the two-byte day numbers. */
    static final LocalDate EPOCH = LocalDate.of(2020, 1, 1);

    /** The last day that two bytes can name. */
    static final LocalDate LAST_DAY = EPOCH.plusDays(0xffff);

    public Badge {
        if (keyId < 0 || keyId > 0xff) {
            throw new IllegalArgumentException("key id " + keyId + " is not in 0..255");
        }
        if (serial < 0 || serial > 0xffff_ffffL) {
            throw new IllegalArgumentException("serial " + serial + " is not in 0..4294967295");
        }
        if (issued.isBefore(EPOCH) || expires.isAfter(LAST_DAY) || expires.isBefore(issued)) {
            throw new IllegalArgumentException("a badge cannot run from " + issued + " to " + expires);
        }
    }
}
