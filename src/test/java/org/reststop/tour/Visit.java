package org.reststop.tour;

/**
 * A check-in that the tour made.
 *
 * @param badge the text that was scanned
 * @param online whether HQ could be reached at the time
 */
record Visit(String badge, boolean online) {}
