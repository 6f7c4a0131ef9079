package org.reststop.domain.service;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Opening hours as a text, a subset of OpenStreetMap's <i>opening_hours</i>: {@code Mo 08:00-22:00; PH off; 2026 Feb 16
 * 10:00-16:00}. A rule a day, in order; {@code 24:00} is midnight at the end, {@code off} is closed.
 */
final class HoursText {
    private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final String HOLIDAYS = "PH";
    private static final String OFF = "off";
    private static final String MIDNIGHT = "24:00";

    private HoursText() {}

    static String write(OpeningHours hours) {
        Stream<String> week = Stream.of(DayOfWeek.values())
                .filter(hours.week()::containsKey)
                .map(day -> DAYS.get(day.ordinal())
                        + ' '
                        + span(Optional.ofNullable(hours.week().get(day))));
        Stream<String> holidays =
                hours.holidaysApart() ? Stream.of(HOLIDAYS + ' ' + span(hours.holidays())) : Stream.empty();
        Stream<String> dates =
                hours.dates().entrySet().stream().map(each -> date(each.getKey()) + ' ' + span(each.getValue()));
        return Stream.of(week, holidays, dates).flatMap(rules -> rules).collect(Collectors.joining("; "));
    }

    private static String date(LocalDate day) {
        return "%d %s %02d".formatted(day.getYear(), MONTHS.get(day.getMonthValue() - 1), day.getDayOfMonth());
    }

    private static String span(Optional<DayHours> hours) {
        return hours.map(each ->
                        each.opens() + "-" + (each.closes().equals(LocalTime.MIDNIGHT) ? MIDNIGHT : each.closes()))
                .orElse(OFF);
    }

    static Optional<OpeningHours> read(String text) {
        Map<DayOfWeek, DayHours> week = new EnumMap<>(DayOfWeek.class);
        SortedMap<LocalDate, Optional<DayHours>> dates = new TreeMap<>();
        List<Optional<DayHours>> holidays = new ArrayList<>();
        try {
            for (String rule : text.isBlank() ? new String[0] : text.split("; ")) {
                String[] words = rule.split(" ");
                Optional<DayHours> hours = hours(words[words.length - 1]);
                if (words.length == 2 && words[0].equals(HOLIDAYS)) {
                    holidays.add(hours);
                } else if (words.length == 2) {
                    DayOfWeek day = DayOfWeek.of(DAYS.indexOf(words[0]) + 1);
                    hours.ifPresent(each -> week.put(day, each));
                } else if (words.length == 4) {
                    int month = MONTHS.indexOf(words[1]) + 1;
                    dates.put(LocalDate.of(Integer.parseInt(words[0]), month, Integer.parseInt(words[2])), hours);
                } else {
                    return Optional.empty();
                }
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.of(new OpeningHours(
                week, !holidays.isEmpty(), holidays.isEmpty() ? Optional.empty() : holidays.getLast(), dates));
    }

    private static Optional<DayHours> hours(String span) {
        if (span.equals(OFF)) {
            return Optional.empty();
        }
        int dash = span.indexOf('-');
        if (dash < 0) {
            throw new IllegalArgumentException("no span of a day");
        }
        String end = span.substring(dash + 1);
        return Optional.of(new DayHours(
                LocalTime.parse(span.substring(0, dash)),
                end.equals(MIDNIGHT) ? LocalTime.MIDNIGHT : LocalTime.parse(end)));
    }
}
