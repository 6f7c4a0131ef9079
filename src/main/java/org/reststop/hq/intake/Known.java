package org.reststop.hq.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What HQ holds already that may meet what arrives.
 *
 * @param bySeq stored facts of this incarnation
 * @param byId stored facts of the arriving ids, of whatever kiosk of the station and whatever incarnation
 * @param aside facts of this incarnation that were put aside, by seq
 */
record Known(Map<Long, StoredFact> bySeq, Map<UUID, StoredFact> byId, Map<Long, List<Quarantined>> aside) {
    static final Known NOTHING = new Known(Map.of(), Map.of(), Map.of());
}
