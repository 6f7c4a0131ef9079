package org.reststop.hq.deadline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Days of a year as they are typed: a line for each day, such as {@code 10-01}, or for several in a row, such as
 * {@code 10-01 ~ 10-07}.
 *
 * @param days in the order of their lines
 * @param wrong the lines that are none
 */
record DayList(List<LocalDate> days, List<String> wrong) {
    private static final String DAY = "(?:(\\d{4})[-./年])?(\\d{1,2})[-./月](\\d{1,2})日?";
    private static final Pattern LINE = Pattern.compile(DAY + "(?:\\s*[~～至到—]\\s*" + DAY + ")?");
    private static final int LONGEST = 60;

    static DayList parse(int year, String typed) {
        List<LocalDate> days = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        typed.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            List<LocalDate> found = line(year, line);
            days.addAll(found);
            if (found.isEmpty()) {
                wrong.add(line);
            }
        });
        return new DayList(days, wrong);
    }

    private static List<LocalDate> line(int year, String line) {
        Matcher match = LINE.matcher(line);
        if (!match.matches()) {
            return List.of();
        }
        try {
            LocalDate first = day(year, match, 1);
            LocalDate last = match.group(5) == null ? first : day(year, match, 4);
            boolean sound = first.getYear() == year
                    && last.getYear() == year
                    && !last.isBefore(first)
                    && first.plusDays(LONGEST).isAfter(last);
            return sound ? first.datesUntil(last.plusDays(1)).toList() : List.of();
        } catch (DateTimeException e) {
            return List.of();
        }
    }

    private static LocalDate day(int year, Matcher match, int group) {
        String own = match.group(group);
        return LocalDate.of(
                own == null ? year : Integer.parseInt(own),
                Integer.parseInt(match.group(group + 1)),
                Integer.parseInt(match.group(group + 2)));
    }

    /** Days as they are shown to be edited: those in a row on one line. */
    static String text(Collection<LocalDate> days) {
        List<List<LocalDate>> runs = new ArrayList<>();
        for (LocalDate day : days.stream().sorted().toList()) {
            if (runs.isEmpty() || !runs.getLast().getLast().plusDays(1).equals(day)) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(day);
        }
        return runs.stream()
                .map(run ->
                        run.size() == 1 ? shown(run.getFirst()) : shown(run.getFirst()) + " ~ " + shown(run.getLast()))
                .collect(Collectors.joining("\n"));
    }

    private static String shown(LocalDate day) {
        return day.toString().substring("2026-".length());
    }
}
