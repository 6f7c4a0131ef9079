package org.reststop.domain.service;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * From when until when a station is open on a day, by its own clocks. What ends no later than it begins ends on the next
 * day, so that midnight to midnight is the whole day.
 */
public record DayHours(LocalTime opens, LocalTime closes) {
    /** The whole day. */
    public static final DayHours ALL_DAY = new DayHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    /** When it begins on a day. */
    public LocalDateTime begin(LocalDate day) {
        return day.atTime(opens);
    }

    /** When it ends that began on a day. */
    public LocalDateTime end(LocalDate day) {
        return closes.isAfter(opens) ? day.atTime(closes) : day.plusDays(1).atTime(closes);
    }

    /** Whether it is midnight to midnight. */
    public boolean isAllDay() {
        return equals(ALL_DAY);
    }
}
