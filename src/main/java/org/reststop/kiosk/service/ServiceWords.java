package org.reststop.kiosk.service;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reststop.domain.service.OpeningHours;
import org.reststop.domain.service.ServiceKind;
import org.reststop.domain.service.ServiceStanding;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Texts;

/**
 * Services in words, in the language in use. JavaFX thread only.
 *
 * @param zone by which times are told
 */
public record ServiceWords(Texts texts, ZoneId zone) {
    String name(ServiceKind service) {
        return texts.get("service." + service.word());
    }

    /** With how many there are of it. */
    String counted(ServiceStanding standing) {
        String name = name(standing.service());
        return standing.places() > 0 ? texts.get("service.count", name, standing.places()) : name;
    }

    String state(ServiceStanding standing) {
        return texts.get("service.state." + standing.state().word());
    }

    /** Whether the station is open and until when, or when it opens; empty if that is not known. */
    String open(ServiceBoard board) {
        return board.hours().map(hours -> open(hours, board.now())).orElse("");
    }

    private String open(OpeningHours.Now hours, LocalDateTime now) {
        return switch (hours) {
            case OpeningHours.Now.Open(Optional<LocalDateTime> until) ->
                until.map(end -> texts.get("service.open-until", when(end, now)))
                        .orElseGet(() -> texts.get("service.open-always"));
            case OpeningHours.Now.Closed(Optional<LocalDateTime> opens) ->
                opens.map(begin -> texts.get("service.closed-until", when(begin, now)))
                        .orElseGet(() -> texts.get("service.closed"));
        };
    }

    private String when(LocalDateTime at, LocalDateTime now) {
        String time = texts.format("format.time", at.atZone(zone));
        if (at.toLocalDate().equals(now.toLocalDate())) {
            return time;
        }
        return at.toLocalDate().equals(now.toLocalDate().plusDays(1))
                ? texts.get("service.tomorrow", time)
                : texts.get("service.day-time", texts.day(at.toLocalDate()), time);
    }

    /** How busy it is; empty if that is not known, or if nobody is let in. */
    String busy(ServiceBoard board) {
        return board.isClosed()
                ? ""
                : board.busyness()
                        .map(busyness -> texts.get("service.busy." + busyness.word()))
                        .orElse("");
    }

    /** A line for whoever comes by: whether it is open, how busy it is, and what cannot be used. */
    public String line(ServiceBoard board) {
        List<String> parts = new ArrayList<>();
        for (String part : List.of(open(board), busy(board))) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return String.join(texts.get("service.between"), parts);
    }

    static Icon icon(ServiceKind service) {
        return switch (service) {
            case HOT_WATER -> Icon.CUP;
            case CHARGING -> Icon.BOLT;
            case MICROWAVE -> Icon.MICROWAVE;
            case FIRST_AID -> Icon.FIRST_AID;
            case SEATS -> Icon.CHAIR;
            case TOILET -> Icon.TOILET;
            case CLIMATE -> Icon.FAN;
            case WIFI -> Icon.WIFI;
        };
    }
}
