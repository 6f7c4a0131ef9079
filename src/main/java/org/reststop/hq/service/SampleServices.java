package org.reststop.hq.service;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.reststop.domain.service.DayHours;
import org.reststop.domain.service.OpeningHours;
import org.reststop.domain.service.ServiceKind;
import org.reststop.domain.service.ServiceState;

/** What the sample community's station offers: of its services one is broken and one works in part. */
public final class SampleServices {
    private static final String STAFF = "何晓芸";

    private final ServiceBoard board;

    public SampleServices(ServiceBoard board) {
        this.board = board;
    }

    /** @param stationId of the sample's station */
    public void fill(String stationId) {
        Map<ServiceKind, Integer> there = new EnumMap<>(ServiceKind.class);
        for (ServiceKind each : ServiceKind.values()) {
            there.put(each, 0);
        }
        there.put(ServiceKind.CHARGING, 8);
        there.put(ServiceKind.SEATS, 16);
        there.put(ServiceKind.MICROWAVE, 2);
        board.offer(stationId, there, STAFF);
        board.set(stationId, ServiceKind.MICROWAVE, ServiceState.BROKEN, "已报修，配件周五到", STAFF);
        board.set(stationId, ServiceKind.CHARGING, ServiceState.LIMITED, "靠窗两个插座没有电", STAFF);
        board.open(stationId, hours(), STAFF);
    }

    private static OpeningHours hours() {
        Map<DayOfWeek, DayHours> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean weekend = day.getValue() > DayOfWeek.FRIDAY.getValue();
            week.put(day, new DayHours(LocalTime.of(weekend ? 8 : 7, 0), LocalTime.of(22, 0)));
        }
        DayHours holidays = new DayHours(LocalTime.of(9, 0), LocalTime.of(18, 0));
        return new OpeningHours(week, true, Optional.of(holidays), new TreeMap<>());
    }
}
