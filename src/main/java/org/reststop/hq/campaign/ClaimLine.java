package org.reststop.hq.campaign;

import java.time.Instant;

/**
 * A claim as a page shows it.
 *
 * @param name masked or full; empty once forgotten
 * @param code the number that was on the pick-up page
 * @param first where the same person claimed before, and when; empty unless this is a double
 * @param handedBy the name of whoever of the staff handed it out; empty if nobody did, or it is not known
 */
public record ClaimLine(String name, String station, Instant at, String code, String first, String handedBy) {}
