package org.reststop.config;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The minutes that five cron fields name, as POSIX's crontab has them: minute, hour, day of the month, month, weekday;
 * where both days are restricted, either will do. Beyond POSIX: steps, names of months and weekdays, and ranges that
 * run over the end, such as hours {@code 22-5}. Each field is a set of bits.
 */
public record CronTime(long minutes, long hours, long days, long months, long weekdays, boolean eitherDay) {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> WEEKDAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");

    /** Reads five fields; empty if they are not such fields. */
    static Optional<CronTime> parse(List<String> fields) {
        if (fields.size() != 5) {
            return Optional.empty();
        }
        OptionalLong minutes = bits(fields.get(0), 0, 59, List.of());
        OptionalLong hours = bits(fields.get(1), 0, 23, List.of());
        OptionalLong days = bits(fields.get(2), 1, 31, List.of());
        OptionalLong months = bits(fields.get(3), 1, 12, MONTHS);
        OptionalLong weekdays = bits(fields.get(4), 0, 7, WEEKDAYS);
        boolean good = minutes.isPresent()
                && hours.isPresent()
                && days.isPresent()
                && months.isPresent()
                && weekdays.isPresent();
        boolean either = !fields.get(2).startsWith("*") && !fields.get(4).startsWith("*");
        return good
                ? Optional.of(new CronTime(
                        minutes.getAsLong(),
                        hours.getAsLong(),
                        days.getAsLong(),
                        months.getAsLong(),
                        weekdays.getAsLong(),
                        either))
                : Optional.empty();
    }

    private static OptionalLong bits(String field, int least, int most, List<String> names) {
        long bits = 0;
        for (String part : field.split(",", -1)) {
            OptionalLong more = part(part, least, most, names);
            if (more.isEmpty()) {
                return more;
            }
            bits |= more.getAsLong();
        }
        return OptionalLong.of(bits);
    }

    /** One of a field's parts: {@code *}, a value or a range, and perhaps a step. */
    private static OptionalLong part(String part, int least, int most, List<String> names) {
        String[] stepped = part.split("/", -1);
        String[] ends = stepped[0].equals("*") ? new String[] {least + "", most + ""} : stepped[0].split("-", -1);
        if (stepped.length > 2 || ends.length > 2 || stepped.length == 2 && !isStep(stepped[1])) {
            return OptionalLong.empty();
        }
        int from = value(ends[0], least, most, names);
        int to = value(ends[ends.length - 1], least, most, names);
        if (from < 0 || to < 0) {
            return OptionalLong.empty();
        }
        int step = stepped.length == 2 ? Integer.parseInt(stepped[1]) : 1;
        if (stepped.length == 2 && ends.length == 1) {
            to = most;
        }
        int last = from <= to ? to : to + most - least + 1;
        long bits = 0;
        for (int i = from; i <= last; i += step) {
            bits |= 1L << (i <= most ? i : i - (most - least + 1));
        }
        return OptionalLong.of(bits);
    }

    private static boolean isStep(String text) {
        return text.matches("[1-9]\\d?");
    }

    private static int value(String text, int least, int most, List<String> names) {
        int named = names.indexOf(text.toLowerCase(Locale.ROOT));
        if (named >= 0) {
            return named + least;
        }
        int number = text.matches("\\d{1,2}") ? Integer.parseInt(text) : -1;
        return number >= least && number <= most ? number : -1;
    }

    /** Whether the minute that {@code time} lies in is one of them. */
    public boolean matches(ZonedDateTime time) {
        int weekday = time.getDayOfWeek().getValue();
        boolean day = has(days, time.getDayOfMonth());
        boolean inWeek = has(weekdays, weekday) || weekday == 7 && has(weekdays, 0);
        return has(minutes, time.getMinute())
                && has(hours, time.getHour())
                && has(months, time.getMonthValue())
                && (eitherDay ? day || inWeek : day && inWeek);
    }

    private static boolean has(long bits, int number) {
        return (bits >> number & 1) == 1;
    }
}
