package org.reststop.hq.service;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reststop.domain.service.DayHours;
import org.reststop.domain.service.OpeningHours;
import org.reststop.hq.http.Request;

/**
 * Opening hours as they are typed: two times a day, none if it is closed.
 *
 * @param times by the names of their fields
 * @param holidays whether public holidays have hours of their own
 * @param dates a line for each single day
 */
public record HoursForm(Map<String, String> times, boolean holidays, String dates) {
    private static final String HOLIDAY = "ph";
    private static final Pattern LINE = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})\\s+(?:(\\d{1,2}:\\d{2})\\s*[-–~]\\s*(\\d{1,2}:\\d{2})|(休息|休|closed|off))");

    /** A day of the form: the weekdays and {@code ph} for public holidays. */
    public static List<String> days() {
        return Stream.concat(Stream.of(DayOfWeek.values()).map(HoursForm::name), Stream.of(HOLIDAY))
                .toList();
    }

    private static String name(DayOfWeek day) {
        return "d" + day.getValue();
    }

    /** What is in force. */
    static HoursForm of(OpeningHours hours) {
        Map<String, String> times = new HashMap<>();
        hours.week().forEach((day, each) -> put(times, name(day), each));
        hours.holidays().ifPresent(each -> put(times, HOLIDAY, each));
        String dates = hours.dates().entrySet().stream()
                .map(each -> each.getKey() + " "
                        + each.getValue().map(HoursForm::span).orElse("休息"))
                .collect(Collectors.joining("\n"));
        return new HoursForm(times, hours.holidaysApart(), dates);
    }

    private static void put(Map<String, String> times, String day, DayHours hours) {
        times.put(day + "-from", hours.opens().toString());
        times.put(day + "-until", hours.closes().toString());
    }

    private static String span(DayHours hours) {
        return hours.opens() + "-" + hours.closes();
    }

    /** What somebody has typed. */
    static HoursForm of(Request request) {
        Map<String, String> times = new HashMap<>();
        for (String day : days()) {
            for (String end : List.of("-from", "-until")) {
                times.put(day + end, request.form(day + end).orElse("").strip());
            }
        }
        boolean apart = request.form("holidays").orElse("").equals("own");
        return new HoursForm(times, apart, request.form("dates").orElse("").replace("\r\n", "\n"));
    }

    /** What stands in a field; perhaps nothing. */
    public String time(String day, String end) {
        return times.getOrDefault(day + "-" + end, "");
    }

    /** The first line or day that cannot be understood; empty if all can. */
    Optional<String> wrong() {
        return Stream.concat(
                        days().stream()
                                .filter(day -> !isDay(day))
                                .map(day -> time(day, "from") + "–" + time(day, "until")),
                        dates.lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty() && date(line).isEmpty()))
                .findFirst();
    }

    private boolean isDay(String day) {
        boolean closed = time(day, "from").isEmpty() && time(day, "until").isEmpty();
        return closed || hours(time(day, "from"), time(day, "until")).isPresent();
    }

    /** Only if nothing is {@link #wrong}. */
    OpeningHours hours() {
        Map<DayOfWeek, DayHours> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            hours(time(name(day), "from"), time(name(day), "until")).ifPresent(each -> week.put(day, each));
        }
        SortedMap<LocalDate, Optional<DayHours>> single = new TreeMap<>();
        dates.lines()
                .map(String::strip)
                .flatMap(line -> date(line).stream())
                .limit(OpeningHours.MOST_DATES)
                .forEach(each -> single.put(each.getKey(), each.getValue()));
        Optional<DayHours> off = holidays ? hours(time(HOLIDAY, "from"), time(HOLIDAY, "until")) : Optional.empty();
        return new OpeningHours(week, holidays, off, single);
    }

    private static Optional<Map.Entry<LocalDate, Optional<DayHours>>> date(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(parts.group(1));
            if (parts.group(4) != null) {
                return Optional.of(Map.entry(day, Optional.empty()));
            }
            return hours(parts.group(2), parts.group(3)).map(each -> Map.entry(day, Optional.of(each)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<DayHours> hours(String from, String until) {
        try {
            String end = until.equals("24:00") ? "00:00" : until;
            return Optional.of(new DayHours(LocalTime.parse(padded(from)), LocalTime.parse(padded(end))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String padded(String time) {
        return time.length() == 4 ? "0" + time : time;
    }
}
