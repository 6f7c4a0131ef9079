package org.reststop.hq.ledger;

/**
 * Somebody who needs can be given to, with what is on the desk already.
 *
 * @param open how many needs she has
 * @param overdue how many of them should have been done
 */
public record Workload(Taker taker, long open, long overdue) {
    public Assignee assignee() {
        return taker.assignee();
    }
}
