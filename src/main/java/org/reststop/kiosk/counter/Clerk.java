package org.reststop.kiosk.counter;

/**
 * Who serves at the kiosk. Dropped with the visit.
 *
 * @param name as the screens show it, perhaps empty
 */
public record Clerk(long personId, String name) {}
