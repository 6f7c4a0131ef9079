package org.reststop.hq.ledger;

import java.util.List;

/** Everybody who needs can be given to. */
@FunctionalInterface
public interface Workloads {
    /** Staff first, then volunteers, then partner units; waits for the database. */
    List<Workload> all();

    /** Those of a station. */
    default List<Workload> of(String stationId) {
        return all().stream().filter(load -> load.worksFor(stationId)).toList();
    }
}
