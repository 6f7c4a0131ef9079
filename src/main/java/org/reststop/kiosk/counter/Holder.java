package org.reststop.kiosk.counter;

import java.time.Instant;

/**
 * Somebody with a badge, as far as this kiosk knows.
 *
 * @param name masked; empty if the card has not come
 * @param company empty if none
 * @param serial of the badge, 0 for a work card
 * @param at when it was last seen here; {@link Instant#EPOCH} if never
 * @param revoked whether it counts no longer
 */
record Holder(long personId, String name, String company, long serial, Instant at, boolean revoked) {}
