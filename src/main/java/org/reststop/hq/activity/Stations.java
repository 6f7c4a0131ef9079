package org.reststop.hq.activity;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.reststop.domain.station.Station;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.web.Frame;

/** The stations that activities are for. */
record Stations(Fleet fleet) {
    List<Station> all() {
        return fleet.stations();
    }

    List<String> ids() {
        return all().stream().map(Station::id).toList();
    }

    /** The clock by which an activity's times are told: that of the first of its stations. */
    ZoneId zone(List<String> stations) {
        return all().stream()
                .filter(station -> stations.isEmpty() || stations.contains(station.id()))
                .map(Station::timeZone)
                .findFirst()
                .orElse(ZoneOffset.UTC);
    }

    List<String> names(Frame frame, List<String> stations) {
        return all().stream()
                .filter(station -> stations.contains(station.id()))
                .map(station -> frame.either(station.nameZh(), station.nameEn()))
                .toList();
    }
}
