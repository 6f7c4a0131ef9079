package org.reststop.domain.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is unlike other weeks in a year, as HQ published it or as it comes with the program. */
@Entity
@Table(name = "holiday_year")
@SuppressWarnings("NullAway.Init")
public class HolidayYear {
    /** The first year that there is a calendar for. */
    public static final int FIRST = 2020;

    /** The last. */
    public static final int LAST = 2099;

    /** The most days off, and the most days to make up for them. */
    public static final int MAX_DAYS = 120;

    @Id
    @Column(name = "of_year")
    private int year;

    @Column(nullable = false)
    private long revision;

    @Column(name = "days_off", nullable = false, length = 2000)
    private String daysOff;

    @Column(nullable = false, length = 2000)
    private String worked;

    protected HolidayYear() {}

    /**
     * @param revision 0 as it comes with the program, from 1 as HQ published it
     * @param daysOff days that nobody works on though others of their weekday are worked on; weekend days may be among them
     * @param worked weekend days that are worked on
     */
    public HolidayYear(int year, long revision, Collection<LocalDate> daysOff, Collection<LocalDate> worked) {
        this.year = year;
        this.revision = revision;
        this.daysOff = text(daysOff);
        this.worked = text(worked);
    }

    /** Whether all days are the year's, none is both, and only weekend days are worked on besides. */
    public boolean fits() {
        return year >= FIRST
                && year <= LAST
                && daysOff().size() <= MAX_DAYS
                && worked().size() <= MAX_DAYS
                && daysOff().stream().allMatch(day -> day.getYear() == year)
                && worked().stream().allMatch(day -> day.getYear() == year && isWeekend(day))
                && daysOff().stream().noneMatch(worked()::contains);
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }

    private static String text(Collection<LocalDate> days) {
        return new TreeSet<>(days).stream().map(LocalDate::toString).collect(Collectors.joining(" "));
    }

    private static SortedSet<LocalDate> days(String text) {
        return Arrays.stream(text.split(" "))
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public int year() {
        return year;
    }

    public long revision() {
        return revision;
    }

    /** In order. */
    public SortedSet<LocalDate> daysOff() {
        return days(daysOff);
    }

    /** Weekend days that are worked on, in order. */
    public SortedSet<LocalDate> worked() {
        return days(worked);
    }
}
