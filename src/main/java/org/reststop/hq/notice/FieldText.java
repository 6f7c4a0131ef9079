package org.reststop.hq.notice;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.notice.NoticeExtras;
import org.reststop.domain.notice.NoticeHours;
import org.reststop.domain.notice.NoticeMedium;

/** What a notice has beside its words as texts that are merged, and back. Nothing is an empty text. */
public final class FieldText {
    private static final String TAB = "\t";
    private static final int PARTS = 6;

    private FieldText() {}

    static NoticeExtras extras(NoticeDraft draft) {
        return Objects.requireNonNullElse(draft.extras(), NoticeExtras.NONE);
    }

    static String targets(NoticeDraft draft) {
        return Objects.requireNonNullElse(draft.targets(), NoticeTargets.ALL).text();
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The numbers of ISO 8601, 1 for Monday; empty for every day. */
    static String weekdays(@Nullable NoticeHours hours) {
        return hours == null
                ? ""
                : hours.days().stream()
                        .sorted()
                        .map(day -> Integer.toString(day.getValue()))
                        .collect(Collectors.joining(" "));
    }

    /** Such as {@code 08:00-20:30}; empty for the whole day. */
    static String times(@Nullable NoticeHours hours) {
        return hours == null || hours.from().equals(hours.until()) ? "" : hours.from() + "-" + hours.until();
    }

    /** @throws DateTimeException if a part is not what it should be */
    static @Nullable NoticeHours hours(String weekdays, String times) {
        if (weekdays.isEmpty() && times.isEmpty()) {
            return null;
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String day : weekdays.split(" ")) {
            if (!day.isEmpty()) {
                days.add(DayOfWeek.of(day.matches("[1-7]") ? day.charAt(0) - '0' : 0));
            }
        }
        int dash = times.indexOf('-');
        LocalTime from = LocalTime.parse(dash < 0 ? times.isEmpty() ? "00:00" : times : times.substring(0, dash));
        LocalTime until = dash < 0 ? from : LocalTime.parse(times.substring(dash + 1));
        return new NoticeHours(days, from, until);
    }

    static String moment(@Nullable Instant at) {
        return at == null ? "" : at.toString();
    }

    /** A line for each, its parts with tabs between them. */
    public static String media(List<NoticeMedium> media) {
        return media.stream().map(FieldText::line).collect(Collectors.joining("\n"));
    }

    private static String line(NoticeMedium medium) {
        return String.join(
                TAB,
                medium.kind().name(),
                medium.sha256(),
                medium.mediaType(),
                Long.toString(medium.bytes()),
                medium.captionZh(),
                medium.captionEn());
    }

    /** As {@link #media(String)}; none if they make no sense. */
    public static List<NoticeMedium> mediaOf(String text) {
        try {
            return media(text);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    /**
     * Reads what {@link #media(List)} writes.
     *
     * @throws IllegalArgumentException if a line is not what it should be
     */
    public static List<NoticeMedium> media(String text) {
        List<NoticeMedium> media = new ArrayList<>();
        for (String line : text.isEmpty() ? new String[0] : text.split("\n")) {
            List<String> parts = Arrays.asList(line.split(TAB, -1));
            if (parts.size() != PARTS || !parts.get(3).matches("\\d{1,12}")) {
                throw new IllegalArgumentException("a medium is not in its parts");
            }
            media.add(new NoticeMedium(
                    NoticeMedium.Kind.valueOf(parts.get(0)),
                    parts.get(1),
                    parts.get(2),
                    Long.parseLong(parts.get(3)),
                    parts.get(4),
                    parts.get(5)));
        }
        return media;
    }
}
