package org.reststop.hq.open311;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reststop.hq.api.Node;

/** Times as the W3C's note on ISO 8601 writes them: with an offset, to the second. */
final class Moments {
    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:-(\\d{2}))?(?:-(\\d{2}))?");

    private static final Pattern TIME =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2})(:\\d{2}(?:\\.\\d{1,9})?)?(Z|[+ -]\\d{2}:?\\d{2})");

    private Moments() {}

    /**
     * Reads one. A year, month or day alone is its beginning; a blank stands for a plus that was not escaped.
     *
     * @param zone of days
     */
    static Optional<Instant> parse(String text, ZoneId zone) {
        try {
            Matcher time = TIME.matcher(text);
            if (time.matches()) {
                String seconds = time.group(2) == null ? ":00" : time.group(2);
                String offset = time.group(3).replace(' ', '+').replaceFirst("(\\d{2})(\\d{2})$", "$1:$2");
                return Optional.of(
                        OffsetDateTime.parse(time.group(1) + seconds + offset).toInstant());
            }
            Matcher day = DAY.matcher(text);
            return day.matches()
                    ? Optional.of(LocalDate.of(number(day, 1), number(day, 2), number(day, 3))
                            .atStartOfDay(zone)
                            .toInstant())
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The same, and a time without an offset is one of the zone. */
    static Optional<Instant> loosely(String text, ZoneId zone) {
        try {
            return parse(text, zone)
                    .or(() -> Optional.of(LocalDateTime.parse(text.replace(' ', 'T'))
                            .atZone(zone)
                            .toInstant()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher day, int group) {
        return day.group(group) == null ? 1 : Integer.parseInt(day.group(group));
    }

    /** Such as {@code 2026-11-26T12:20:00+08:00}; nothing for null. */
    static Node of(@Nullable Instant at, ZoneId zone) {
        return at == null ? new Node.Nothing() : new Node.Text(text(at, zone));
    }

    static String text(Instant at, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime());
    }
}
