package org.reststop.hq.overview;

import java.util.List;
import org.reststop.domain.station.Station;

/**
 * A station's day so far.
 *
 * @param count check-ins today
 * @param latest the newest of them first
 */
public record StationDay(Station station, int count, HourChart chart, List<Visitor> latest) {}
