package org.reststop.domain.appointment;

import java.time.LocalDate;

/** How long an appointment runs, the first day and the last included, by the station's calendar. */
public record Term(LocalDate firstDay, LocalDate lastDay) {
    /** The most years that a term may run. */
    public static final int MOST_YEARS = 5;

    /** Whether its days are in order, and it is not for ever. */
    public boolean makesSense() {
        return !lastDay.isBefore(firstDay) && lastDay.isBefore(firstDay.plusYears(MOST_YEARS));
    }

    /** Whether it runs on a day. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /** Whether there is a day on which both run. */
    public boolean overlaps(Term other) {
        return !other.lastDay.isBefore(firstDay) && !other.firstDay.isAfter(lastDay);
    }
}
