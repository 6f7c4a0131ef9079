package org.reststop.hq.assignment;

import org.reststop.hq.ledger.Workload;

/**
 * Somebody who needs can be given to, with what she has and had.
 *
 * @param done how many needs were done in the last 30 days
 */
public record Busy(Workload load, long done) {}
