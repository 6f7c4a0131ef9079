package org.reststop.hq.points;

/** @param sum of all entries of somebody's */
public record Balance(Long personId, Long sum) {}
