package org.reststop.hq.appointment;

import java.time.Instant;
import java.util.UUID;
import org.reststop.domain.need.NeedState;

/**
 * A patrol report and what came of it.
 *
 * @param category a category's code
 */
public record ReportLine(String stationId, UUID id, String category, NeedState state, Instant raisedAt) {}
