package org.reststop.hq.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes days into the sample's words: {@code {+3}} is the day three days from today. */
final class SampleDays {
    private static final Pattern DAY = Pattern.compile("\\{([+-]\\d{1,3})}");
    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("M月d日（E）", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

    private SampleDays() {}

    static String chinese(String text, LocalDate today) {
        return write(text, today, CHINESE);
    }

    static String english(String text, LocalDate today) {
        return write(text, today, ENGLISH);
    }

    private static String write(String text, LocalDate today, DateTimeFormatter format) {
        return DAY.matcher(text).replaceAll(day -> format.format(today.plusDays(Integer.parseInt(day.group(1)))));
    }
}
