package org.reststop.hq.points;

import java.time.Instant;
import java.util.UUID;

/**
 * What points may be awarded for.
 *
 * @param what a report's category, or an activity's title
 */
public record Merit(UUID id, String what, Instant at) {}
