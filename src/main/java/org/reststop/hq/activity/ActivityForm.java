package org.reststop.hq.activity;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.reststop.domain.activity.ActivityAudience;
import org.reststop.domain.activity.ActivityKind;
import org.reststop.domain.activity.ActivityTerms;
import org.reststop.domain.activity.ActivityText;
import org.reststop.hq.http.Request;

/**
 * An activity as it is typed; times by the clocks of its stations.
 *
 * @param id of what is made or changed
 * @param base the revision that is changed; 0 for a new one
 * @param stations the ids of those that were ticked
 */
public record ActivityForm(
        String id, long base, ActivityKind kind, ActivityText text, Terms terms, List<String> stations) {
    /**
     * Its terms as they are typed.
     *
     * @param starts such as {@code 2026-11-26T19:00}
     * @param capacity a number, or empty for as many as come
     */
    public record Terms(
            String starts,
            String ends,
            String capacity,
            boolean waitingList,
            ActivityAudience audience,
            boolean hoursCounted) {}

    /** A new one that begins at a time. */
    static ActivityForm blank(String id, LocalDateTime starts) {
        LocalDateTime hour = starts.truncatedTo(ChronoUnit.HOURS);
        return new ActivityForm(
                id,
                0,
                ActivityKind.TALK,
                new ActivityText("", "", "", "", "", ""),
                new Terms(hour.toString(), hour.plusHours(2).toString(), "30", true, ActivityAudience.ALL, false),
                List.of());
    }

    static ActivityForm of(ActivityEntry entry, ZoneId zone) {
        ActivityTerms terms = entry.terms();
        return new ActivityForm(
                entry.id().toString(),
                entry.revision(),
                entry.kind(),
                entry.text(),
                new Terms(
                        local(terms.starts(), zone),
                        local(terms.ends(), zone),
                        terms.capacity() == 0 ? "" : Integer.toString(terms.capacity()),
                        terms.waitingList(),
                        terms.audience(),
                        terms.hoursCounted()),
                entry.stations());
    }

    private static String local(Instant at, ZoneId zone) {
        return LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    static ActivityForm of(Request request) {
        return new ActivityForm(
                text(request, "id"),
                Numbers.of(text(request, "base"), 0),
                named(ActivityKind.values(), text(request, "kind")).orElse(ActivityKind.OTHER),
                new ActivityText(
                        text(request, "title-zh"),
                        text(request, "words-zh"),
                        text(request, "place-zh"),
                        text(request, "title-en"),
                        text(request, "words-en"),
                        text(request, "place-en")),
                new Terms(
                        text(request, "starts"),
                        text(request, "ends"),
                        text(request, "capacity"),
                        request.form("waiting").isPresent(),
                        named(ActivityAudience.values(), text(request, "audience"))
                                .orElse(ActivityAudience.ALL),
                        request.form("hours").isPresent()),
                request.fields().getOrDefault("station", List.of()));
    }

    /** What it says; empty if a time or a number is none. */
    Optional<ActivityDraft> draft(ZoneId zone, List<String> known) {
        try {
            int capacity = terms.capacity().isEmpty() ? 0 : Integer.parseInt(terms.capacity());
            return Optional.of(new ActivityDraft(
                    kind,
                    text,
                    new ActivityTerms(
                            instant(terms.starts(), zone),
                            instant(terms.ends(), zone),
                            capacity,
                            terms.waitingList(),
                            terms.audience(),
                            terms.hoursCounted()),
                    stations.stream().filter(known::contains).distinct().toList()));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Instant instant(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    private static String text(Request request, String field) {
        return request.form(field).orElse("").replace("\r\n", "\n").strip();
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        for (E each : all) {
            if (each.name().equals(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
