package org.reststop.domain.gift;

import java.time.LocalDate;

/** Who is entitled, from the first day to the last, both of them included, by the station's calendar. */
public record GiftTerms(GiftAudience audience, LocalDate firstDay, LocalDate lastDay) {
    /** Whether its days are in order. */
    public boolean makeSense() {
        return !lastDay.isBefore(firstDay);
    }

    /** Whether packs are given on a day. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
