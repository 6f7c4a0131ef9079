package org.reststop.hq.overview;

/**
 * What waits for whoever looks at the overview.
 *
 * @param news needs on her own desk to which something has come to pass since she looked
 * @param escalated deadlines that were missed and that she, as a supervisor, was told of; 0 for others
 */
public record Waiting(long news, long escalated) {}
