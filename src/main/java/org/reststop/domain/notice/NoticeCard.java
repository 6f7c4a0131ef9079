package org.reststop.domain.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice without its words: what decides whether and how often it is shown. Of these there may be thousands in memory.
 *
 * @param firstDay the first day on show, at the station
 * @param lastDay the last day on show, at the station
 * @param extrasText as {@link Notice#extrasText} gives it
 */
public record NoticeCard(
        UUID id,
        long revision,
        boolean pinned,
        Instant publishedAt,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable String extrasText) {
    /** What it has beside its words. Reads them anew each time. */
    public NoticeExtras extras() {
        return NoticeExtras.ofText(extrasText);
    }

    /** Whether it is on show at a moment, by its days, its hours and its expiry. */
    public boolean isOnAt(Instant now, ZoneId station) {
        return isOnAt(extras(), now, LocalDateTime.ofInstant(now, station));
    }

    /**
     * The same for whoever asks thousands and has read what they have beside their words.
     *
     * @param extras as {@link #extras} gave them
     * @param local the same moment by the station's time
     */
    public boolean isOnAt(NoticeExtras extras, Instant now, LocalDateTime local) {
        NoticeHours hours = extras.hours();
        // Hours that go past midnight belong to the day that they begin on, as its last day too.
        LocalDate day = hours == null ? local.toLocalDate() : hours.dayOf(local);
        return !day.isBefore(firstDay) && !day.isAfter(lastDay) && extras.isOnAt(now, local);
    }
}
