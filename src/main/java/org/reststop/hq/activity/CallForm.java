package org.reststop.hq.activity;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.reststop.domain.activity.ActivityAudience;
import org.reststop.domain.activity.ActivityKind;
import org.reststop.domain.activity.ActivityTerms;
import org.reststop.domain.activity.ActivityText;
import org.reststop.hq.http.Request;

/**
 * A call-out as it is typed.
 *
 * @param id of what is made
 * @param starts such as {@code 2026-11-26T19:00}, by the clocks of its stations
 * @param hours how long it takes
 * @param hands how many are needed
 */
public record CallForm(String id, String title, String place, String starts, String hours, String hands) {
    private static final int LONGEST_HOURS = 24;

    static CallForm of(Request request) {
        return new CallForm(
                field(request, "id"),
                field(request, "title"),
                field(request, "place"),
                field(request, "starts"),
                field(request, "hours"),
                field(request, "hands"));
    }

    private static String field(Request request, String name) {
        return request.form(name).orElse("").strip();
    }

    /**
     * What it says; empty if a time or a number is none. It has no waiting list: once there are hands enough it is over,
     * and nobody is bothered any more.
     */
    Optional<ActivityDraft> draft(ZoneId zone, List<String> stations) {
        int needed = (int) Math.min(ActivityTerms.MOST + 1L, Numbers.of(hands, 0));
        long span = Numbers.of(hours, 0);
        if (needed < 1 || span < 1 || span > LONGEST_HOURS) {
            return Optional.empty();
        }
        try {
            Instant from = LocalDateTime.parse(starts).atZone(zone).toInstant();
            return Optional.of(new ActivityDraft(
                    ActivityKind.CALL_OUT,
                    new ActivityText(title, "", place, "", "", ""),
                    new ActivityTerms(
                            from, from.plus(Duration.ofHours(span)), needed, false, ActivityAudience.ALL, true),
                    stations));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
