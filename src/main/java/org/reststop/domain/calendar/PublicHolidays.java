package org.reststop.domain.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The years in force: China's public holidays as the State Council's General Office announced them, so that a kiosk
 * knows them before it ever reaches HQ, each replaced by HQ's edition where there is one.
 */
public final class PublicHolidays {
    /** Announced on 4 November 2025. */
    private static final HolidayYear OF_2026 = new HolidayYear(
            2026,
            0,
            Stream.of(
                            run(2026, "--01-01", 3),
                            run(2026, "--02-15", 9),
                            run(2026, "--04-04", 3),
                            run(2026, "--05-01", 5),
                            run(2026, "--06-19", 3),
                            run(2026, "--09-25", 3),
                            run(2026, "--10-01", 7))
                    .flatMap(List::stream)
                    .toList(),
            Stream.of("--01-04", "--02-14", "--02-28", "--05-09", "--09-20", "--10-10")
                    .map(day -> MonthDay.parse(day).atYear(2026))
                    .toList());

    private PublicHolidays() {}

    private static List<LocalDate> run(int year, String first, int days) {
        LocalDate start = MonthDay.parse(first).atYear(year);
        return start.datesUntil(start.plusDays(days)).toList();
    }

    /**
     * Those that come with the program, with HQ's in the place of those of the same year; in order. A year that is not
     * among them is not announced yet.
     */
    public static List<HolidayYear> with(Collection<HolidayYear> edited) {
        Map<Integer, HolidayYear> years = new TreeMap<>(Map.of(OF_2026.year(), OF_2026));
        edited.forEach(year -> years.put(year.year(), year));
        return List.copyOf(years.values());
    }
}
