package org.reststop.domain.notice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * At what hours of which weekdays a notice is shown, by the station's time.
 *
 * @param days none for every day
 * @param from the first moment on show
 * @param until the first moment not on show any more; not after {@code from} for hours that go past midnight, which
 *     then belong to the day that they begin on; the same as {@code from} for the whole day
 */
public record NoticeHours(Set<DayOfWeek> days, LocalTime from, LocalTime until) {
    public NoticeHours {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        days = days.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    /** Whether a moment at the station falls within them. */
    public boolean hold(LocalDateTime at) {
        LocalTime time = at.toLocalTime();
        DayOfWeek today = at.getDayOfWeek();
        if (from.isBefore(until)) {
            return isDay(today) && !time.isBefore(from) && time.isBefore(until);
        }
        return !time.isBefore(from) ? isDay(today) : time.isBefore(until) && isDay(today.minus(1));
    }

    /** The day whose hours a moment at the station belongs to: past midnight perhaps the day before. */
    public LocalDate dayOf(LocalDateTime at) {
        boolean overnight = !from.isBefore(until) && at.toLocalTime().isBefore(until) && !from.equals(until);
        return overnight ? at.toLocalDate().minusDays(1) : at.toLocalDate();
    }

    private boolean isDay(DayOfWeek day) {
        return days.isEmpty() || days.contains(day);
    }
}
