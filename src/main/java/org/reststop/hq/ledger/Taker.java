package org.reststop.hq.ledger;

/**
 * Somebody who needs can be given to.
 *
 * @param stationId the only station that she works for; empty if any
 * @param contact how to reach her outside of HQ; perhaps empty
 */
public record Taker(Assignee assignee, String stationId, String contact) {
    /** Whether needs of a station can be given to her. */
    public boolean worksFor(String station) {
        return stationId.isEmpty() || stationId.equals(station);
    }
}
