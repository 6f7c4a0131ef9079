package org.reststop.hq.ledger;

import java.util.Collection;
import java.util.List;

/** Everybody who needs can be given to. */
public interface Workloads {
    /** Staff first, then volunteers, then partner units; nothing is counted. Waits for the database. */
    List<Taker> takers();

    /** Those of a station; nothing is counted. */
    default List<Taker> takers(String stationId) {
        return takers().stream().filter(taker -> taker.worksFor(stationId)).toList();
    }

    /** How much some of them have, in their order; waits for the database, which reads what is open on their desks. */
    List<Workload> of(Collection<Taker> takers);
}
