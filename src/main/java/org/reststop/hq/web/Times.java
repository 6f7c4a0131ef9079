package org.reststop.hq.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Writes times as people say them. */
final class Times {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private static final String TIME = "\\d?\\d:[0-5]\\d";
    private static final Pattern SPAN = Pattern.compile("(?<=" + TIME + ")( ?)([-–—~])( ?)(?=" + TIME + ")");
    private static final String NO_BREAK = "\u2060";
    private static final String NO_BREAK_SPACE = "\u00a0";

    private final Map<String, DateTimeFormatter> formats = new ConcurrentHashMap<>();
    private final Texts texts;
    private final InstantSource clock;

    Times(Texts texts, InstantSource clock) {
        this.texts = texts;
        this.clock = clock;
    }

    String ago(Language language, Instant at) {
        Duration since = Duration.between(at, clock.instant());
        if (since.isNegative() && since.abs().toSeconds() >= 60) {
            return texts.say(language, "time.ahead", spell(language, since.abs()));
        }
        return since.toSeconds() < 60
                ? texts.say(language, "time.just-now")
                : texts.say(language, "time.ago", spell(language, since));
    }

    String exact(Language language, Instant at, ZoneId zone) {
        return format(language, "time.exact", at.atZone(zone));
    }

    String date(Language language, LocalDate date) {
        return format(language, "time.date", date);
    }

    String day(Language language, Instant at, ZoneId zone) {
        return format(language, "time.day", at.atZone(zone));
    }

    String clock(Instant at, ZoneId zone) {
        return CLOCK.format(at.atZone(zone));
    }

    /** A span of whole seconds by its largest unit. */
    String span(Language language, long seconds) {
        return seconds < 60
                ? texts.say(language, "time.seconds", seconds)
                : spell(language, Duration.ofSeconds(seconds));
    }

    /** Browsers end lines behind a dash, and at the spaces around it. */
    static String whole(String text) {
        return SPAN.matcher(text).replaceAll(dash -> held(dash.group(1)) + dash.group(2) + held(dash.group(3)));
    }

    private static String held(String space) {
        // A line may end between a dash and such a space.
        return space.isEmpty() ? NO_BREAK : NO_BREAK + NO_BREAK_SPACE;
    }

    private String spell(Language language, Duration span) {
        if (span.toMinutes() < 60) {
            return texts.say(language, "time.minutes", span.toMinutes());
        }
        return span.toHours() < 24
                ? texts.say(language, "time.hours", span.toHours())
                : texts.say(language, "time.days", span.toDays());
    }

    private String format(Language language, String patternKey, TemporalAccessor time) {
        String pattern = texts.pattern(language, patternKey);
        return formats.computeIfAbsent(
                        language + patternKey, key -> DateTimeFormatter.ofPattern(pattern, language.locale()))
                .format(time);
    }
}
