package org.reststop.kiosk.checkin;

import java.time.Duration;
import java.time.ZoneId;

/**
 * Where people check in.
 *
 * @param repeatWithin a second scan of the same person within this time is the same visit
 */
public record Place(String stationId, ZoneId zone, Duration repeatWithin) {}
