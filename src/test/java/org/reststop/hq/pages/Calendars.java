package org.reststop.hq.pages;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.ValuedProperty;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Calendars as a client's library reads them. */
final class Calendars {
    private Calendars() {}

    /**
     * An event.
     *
     * @param sequence a client shows the highest of one UID
     * @param status {@code CONFIRMED} or {@code CANCELLED}
     */
    record Event(String uid, int sequence, String status, String summary, String description, Instant start) {}

    /** The events of a file by their UID; fails if the file or an event breaks RFC 5545. */
    static Map<String, Event> read(String file) {
        ICalendar calendar = Biweekly.parse(file).first();
        String problems = calendar.validate(calendar.getVersion()).toString();
        if (!problems.isBlank()) {
            throw new AssertionError(problems);
        }
        return calendar.getEvents().stream()
                .map(Calendars::event)
                .collect(Collectors.toMap(Event::uid, Function.identity()));
    }

    private static Event event(VEvent event) {
        return new Event(
                text(event.getUid()),
                event.getSequence().getValue(),
                text(event.getStatus()),
                text(event.getSummary()),
                text(event.getDescription()),
                event.getDateStart().getValue().toInstant());
    }

    private static String text(@Nullable ValuedProperty<String> property) {
        return property == null ? "" : property.getValue();
    }
}
