package org.reststop.domain.service;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reststop.domain.calendar.WorkingDays;

/**
 * When a station is open. A date of its own goes before a public holiday, and that before the weekday.
 *
 * @param week the weekdays on which it opens; it is closed on the others
 * @param holidaysApart whether public holidays have hours of their own; otherwise they are as their weekdays
 * @param holidays on public holidays, if they have hours of their own; empty if it is closed then
 * @param dates single days, each with its hours, or an empty optional if it is closed
 */
public record OpeningHours(
        Map<DayOfWeek, DayHours> week,
        boolean holidaysApart,
        Optional<DayHours> holidays,
        SortedMap<LocalDate, Optional<DayHours>> dates) {
    /** How many single days there may be. */
    public static final int MOST_DATES = 60;

    /** How far ahead the next opening is looked for, in days: more is no closing for a while. */
    private static final int AHEAD = 40;

    public OpeningHours {
        week = week.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(week));
        dates = new TreeMap<>(dates);
    }

    /** Nothing is known of when it is open. */
    public static final OpeningHours UNKNOWN = new OpeningHours(Map.of(), false, Optional.empty(), new TreeMap<>());

    /** Whether nothing is known of when it is open: then nobody is told anything. */
    public boolean isUnknown() {
        return week.isEmpty() && dates.isEmpty();
    }

    /** Read from {@link HoursText}'s form; empty if it is none. */
    public static Optional<OpeningHours> of(String text) {
        return HoursText.read(text);
    }

    /** In {@link HoursText}'s form. */
    public String text() {
        return HoursText.write(this);
    }

    /** The hours of a day; empty if it is closed. */
    public Optional<DayHours> on(LocalDate day, WorkingDays calendar) {
        Optional<DayHours> single = dates.get(day);
        if (single != null) {
            return single;
        }
        return holidaysApart && calendar.daysOff().contains(day)
                ? holidays
                : Optional.ofNullable(week.get(day.getDayOfWeek()));
    }

    /** Whether the station is open, and until when it stays so. */
    public sealed interface Now {
        /** @param until when it closes; empty if it does not within weeks */
        record Open(Optional<LocalDateTime> until) implements Now {}

        /** @param opens when it opens next; empty if it does not within weeks */
        record Closed(Optional<LocalDateTime> opens) implements Now {}
    }

    /** How it stands at a moment by the station's clocks. */
    public Now at(LocalDateTime now, WorkingDays calendar) {
        LocalDate today = now.toLocalDate();
        return end(today, now, calendar)
                .or(() -> end(today.minusDays(1), now, calendar))
                .<Now>map(until -> new Now.Open(last(until, calendar)))
                .orElseGet(() -> new Now.Closed(next(now, calendar)));
    }

    /** When what began on a day ends, if a moment is within it. */
    private Optional<LocalDateTime> end(LocalDate day, LocalDateTime at, WorkingDays calendar) {
        return on(day, calendar)
                .filter(hours -> !hours.begin(day).isAfter(at) && hours.end(day).isAfter(at))
                .map(hours -> hours.end(day));
    }

    /** Where one day's hours go on where another's end, nobody closes in between. */
    private Optional<LocalDateTime> last(LocalDateTime end, WorkingDays calendar) {
        LocalDateTime until = end;
        for (int i = 0; i < AHEAD; i++) {
            Optional<LocalDateTime> longer = end(until.toLocalDate(), until, calendar);
            if (longer.isEmpty()) {
                return Optional.of(until);
            }
            until = longer.get();
        }
        return Optional.empty();
    }

    private Optional<LocalDateTime> next(LocalDateTime now, WorkingDays calendar) {
        for (int i = 0; i < AHEAD; i++) {
            LocalDate day = now.toLocalDate().plusDays(i);
            Optional<LocalDateTime> begin =
                    on(day, calendar).map(hours -> hours.begin(day)).filter(opens -> opens.isAfter(now));
            if (begin.isPresent()) {
                return begin;
            }
        }
        return Optional.empty();
    }
}
