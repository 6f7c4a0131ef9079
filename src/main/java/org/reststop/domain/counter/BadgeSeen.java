package org.reststop.domain.counter;

import java.time.Instant;

/**
 * A badge by which somebody checked in.
 *
 * @param serial 0 for a work card
 * @param at the last time
 */
public record BadgeSeen(long personId, long serial, Instant at) {}
