package org.reststop.hq.fleet;

import java.util.Optional;
import java.util.UUID;

/**
 * What came of a kiosk's proof.
 *
 * @param copied whether two machines say they are this kiosk: nothing may be taken from it or given to it
 * @param secretAccepted whether the proposed secret counts from now on
 * @param other the session that spoke for the kiosk before this one
 * @param rotates whether the kiosk is to propose another secret
 */
public record Proven(boolean copied, boolean secretAccepted, Optional<UUID> other, boolean rotates) {}
