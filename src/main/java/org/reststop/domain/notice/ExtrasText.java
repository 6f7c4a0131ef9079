package org.reststop.domain.notice;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Extras as a column keeps them: a line for each thing, its parts with tabs between them. */
final class ExtrasText {
    private static final String TAB = "\t";

    private ExtrasText() {}

    /** Null for {@link NoticeExtras#NONE}, so that a notice of words alone costs nothing. */
    static @Nullable String write(NoticeExtras extras) {
        if (extras.equals(NoticeExtras.NONE)) {
            return null;
        }
        List<String> lines = new ArrayList<>();
        String forWhom =
                line("for", extras.audience().name(), extras.priority().name(), Boolean.toString(extras.sound()));
        Instant start = extras.startsAt();
        // Behind what every version reads, so that an older one only knows nothing of it.
        lines.add(start == null ? forWhom : line(forWhom, start.toString()));
        NoticeHours hours = extras.hours();
        if (hours != null) {
            String days = hours.days().stream().map(DayOfWeek::name).collect(Collectors.joining(","));
            lines.add(line("hours", hours.from().toString(), hours.until().toString(), days));
        }
        Instant expiry = extras.expiresAt();
        if (expiry != null) {
            lines.add(line("until", expiry.toString()));
        }
        String link = extras.link();
        if (link != null) {
            lines.add(line("link", link));
        }
        extras.media().forEach(medium -> lines.add(line(medium)));
        return String.join("\n", lines);
    }

    static NoticeExtras read(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return NoticeExtras.NONE;
        }
        Reading reading = new Reading();
        text.lines().forEach(line -> reading.take(line.split(TAB, -1)));
        return new NoticeExtras(
                reading.audience,
                reading.priority,
                reading.hours,
                reading.expiry,
                reading.media,
                reading.link,
                reading.sound,
                reading.start);
    }

    private static String line(NoticeMedium medium) {
        return line(
                "medium",
                medium.kind().name(),
                medium.sha256(),
                medium.mediaType(),
                Long.toString(medium.bytes()),
                plain(medium.captionZh()),
                plain(medium.captionEn()));
    }

    private static String line(String... parts) {
        return String.join(TAB, parts);
    }

    private static String plain(String caption) {
        return caption.replaceAll("\\s", " ");
    }

    /** What the lines so far said. */
    private static final class Reading {
        private NoticeAudience audience = NoticeAudience.ALL;
        private NoticePriority priority = NoticePriority.NORMAL;
        private boolean sound;
        private @Nullable Instant start;
        private @Nullable NoticeHours hours;
        private @Nullable Instant expiry;
        private @Nullable String link;
        private final List<NoticeMedium> media = new ArrayList<>();

        void take(String[] parts) {
            switch (parts[0]) {
                case "for" -> {
                    audience = NoticeAudience.valueOf(parts[1]);
                    priority = NoticePriority.valueOf(parts[2]);
                    sound = Boolean.parseBoolean(parts[3]);
                    start = parts.length > 4 && !parts[4].isEmpty() ? Instant.parse(parts[4]) : null;
                }
                case "hours" ->
                    hours = new NoticeHours(days(parts[3]), LocalTime.parse(parts[1]), LocalTime.parse(parts[2]));
                case "until" -> expiry = Instant.parse(parts[1]);
                case "link" -> link = parts[1];
                case "medium" ->
                    media.add(new NoticeMedium(
                            NoticeMedium.Kind.valueOf(parts[1]),
                            parts[2],
                            parts[3],
                            Long.parseLong(parts[4]),
                            parts[5],
                            parts[6]));
                default -> throw new IllegalStateException("extras with a line of " + parts[0]);
            }
        }

        private static Set<DayOfWeek> days(String names) {
            return names.isEmpty()
                    ? Set.of()
                    : Arrays.stream(names.split(",")).map(DayOfWeek::valueOf).collect(Collectors.toSet());
        }
    }
}
