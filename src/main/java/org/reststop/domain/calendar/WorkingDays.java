package org.reststop.domain.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which days are worked on: Monday to Friday but for the days off, and the weekend days that make up for them. Safe to
 * call from any thread.
 *
 * @param daysOff that nobody works on
 * @param worked that are worked on though they are weekend days
 */
public record WorkingDays(Set<LocalDate> daysOff, Set<LocalDate> worked) {
    /** When a working day ends, by the station's clocks. */
    public static final LocalTime END = LocalTime.of(18, 0);

    /** However many days are off, more than a year of them in a row is nobody's calendar. */
    private static final int LONGEST_BREAK = 366;

    public WorkingDays {
        daysOff = Set.copyOf(daysOff);
        worked = Set.copyOf(worked);
    }

    /** @param edited the years as HQ has edited them; others are as they come with the program */
    public static WorkingDays of(Collection<HolidayYear> edited) {
        Collection<HolidayYear> years = PublicHolidays.with(edited);
        return new WorkingDays(
                years.stream().flatMap(year -> year.daysOff().stream()).collect(Collectors.toSet()),
                years.stream().flatMap(year -> year.worked().stream()).collect(Collectors.toSet()));
    }

    /** Whether a day is worked on. */
    public boolean isWorked(LocalDate day) {
        return worked.contains(day) || !HolidayYear.isWeekend(day) && !daysOff.contains(day);
    }

    /**
     * The working day that is some working days after a day.
     *
     * @param count 0 for the day itself, or the next that is worked on; not negative
     */
    public LocalDate plus(LocalDate day, int count) {
        LocalDate found = count == 0 ? day : day.plusDays(1);
        int left = Math.max(count, 1);
        int idle = 0;
        while (true) {
            if (isWorked(found) || idle > LONGEST_BREAK) {
                left--;
                idle = 0;
            } else {
                idle++;
            }
            if (left == 0) {
                return found;
            }
            found = found.plusDays(1);
        }
    }

    /**
     * Until when something is due that has some working days from a moment on: the end of the last of them.
     *
     * @param days at least 1; the day that it is counts for none
     * @param zone the station's
     */
    public Instant due(Instant from, int days, ZoneId zone) {
        LocalDate last = plus(LocalDate.ofInstant(from, zone), Math.max(days, 1));
        return last.atTime(END).atZone(zone).toInstant();
    }
}
