package org.reststop.tour;

import java.util.Optional;

/**
 * A check-in that the tour made.
 *
 * @param badge the text that was scanned, if the badge's serial is to be read from it
 * @param serial of the badge otherwise; 0 for a work card, which has none
 * @param online whether HQ could be reached at the time
 */
record Visit(Optional<String> badge, long serial, boolean online) {}
