package org.reststop.hq.intake;

import java.util.UUID;

/**
 * Who sends facts.
 *
 * @param incarnation of the kiosk's store: a cloned or recovered store counts anew
 */
public record Sender(UUID kiosk, String stationId, UUID incarnation) {}
