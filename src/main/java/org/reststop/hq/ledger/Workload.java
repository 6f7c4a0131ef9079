package org.reststop.hq.ledger;

/**
 * Somebody who needs can be given to, with what is on the desk already.
 *
 * @param stationId the only station that she works for; empty if any
 * @param contact how to reach her outside of HQ; perhaps empty
 * @param open how many needs she has
 * @param overdue how many of them should have been done
 * @param done how many were done in the last 30 days
 */
public record Workload(Assignee assignee, String stationId, String contact, long open, long overdue, long done) {
    /** Whether needs of a station can be given to her. */
    public boolean worksFor(String station) {
        return stationId.isEmpty() || stationId.equals(station);
    }
}
