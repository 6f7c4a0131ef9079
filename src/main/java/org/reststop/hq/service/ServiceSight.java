package org.reststop.hq.service;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.reststop.domain.calendar.HolidayYears_;
import org.reststop.domain.calendar.WorkingDays;
import org.reststop.domain.service.OpeningHours;
import org.reststop.domain.service.ServiceStanding;
import org.reststop.domain.service.ServiceState;
import org.reststop.domain.station.Station;
import org.reststop.hq.web.Frame;
import org.reststop.store.Store;

/**
 * What a station offers, as people see it on a page.
 *
 * @param now the station's own time
 */
public record ServiceSight(Station station, ServiceBoard.Offered offered, LocalDateTime now, WorkingDays calendar) {
    /** As it is at a moment, by the public holidays that the store holds. */
    public static ServiceSight of(Store store, Station station, ServiceBoard.Offered offered, Instant now) {
        WorkingDays calendar = store.read(session -> WorkingDays.of(new HolidayYears_(session).findEdited()));
        return new ServiceSight(station, offered, LocalDateTime.ofInstant(now, station.timeZone()), calendar);
    }

    /** Whether nobody has said anything of it. */
    public boolean isEmpty() {
        return offered.services().isEmpty() && offered.hours().isUnknown();
    }

    public String name(Frame frame) {
        return frame.either(station.nameZh(), station.nameEn());
    }

    public List<ServiceStanding> services() {
        return offered.services();
    }

    public ZoneId zone() {
        return station.timeZone();
    }

    /** The name of a service with how many there are of it. */
    public String service(Frame frame, ServiceStanding each) {
        String name = frame.say("service." + each.service().word());
        return each.places() > 0 ? frame.say("service.count", name, each.places()) : name;
    }

    /** Whether it is open and until when, or when it opens; empty if that is not known. */
    public String open(Frame frame) {
        if (offered.hours().isUnknown()) {
            return "";
        }
        return switch (offered.hours().at(now, calendar)) {
            case OpeningHours.Now.Open(Optional<LocalDateTime> until) ->
                until.map(end -> frame.say("service.open-until", when(frame, end)))
                        .orElseGet(() -> frame.say("service.open-always"));
            case OpeningHours.Now.Closed(Optional<LocalDateTime> opens) ->
                opens.map(begin -> frame.say("service.closed-until", when(frame, begin)))
                        .orElseGet(() -> frame.say("service.closed"));
        };
    }

    private String when(Frame frame, LocalDateTime at) {
        String clock = frame.clock(at.atZone(station.timeZone()).toInstant(), station.timeZone());
        return at.toLocalDate().equals(now.toLocalDate())
                ? clock
                : frame.day(at.atZone(station.timeZone()).toInstant(), station.timeZone()) + " " + clock;
    }

    public boolean isOpen() {
        return offered.hours().isUnknown() || offered.hours().at(now, calendar) instanceof OpeningHours.Now.Open;
    }

    /** Whether staff have set it right while its report still waits for an answer. */
    public static boolean isMendedButOpen(ServiceStanding each) {
        return each.report() != null && each.state() == ServiceState.WORKING;
    }
}
