package org.reststop.kiosk.activity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.reststop.domain.activity.Activity;
import org.reststop.domain.activity.ActivityPlace;
import org.reststop.domain.activity.PlaceState;
import org.reststop.kiosk.screen.Texts;

/**
 * Activities in words, in the language in use. JavaFX thread only.
 *
 * @param zone by which times are told
 */
public record ActivityWords(Texts texts, ZoneId zone) {
    String title(Activity activity) {
        return activity.text().title(texts.isChinese());
    }

    String place(Activity activity) {
        return activity.text().place(texts.isChinese());
    }

    String kind(Activity activity) {
        return texts.get("activity.kind." + activity.kind().word());
    }

    String when(Activity activity) {
        ZonedDateTime starts = activity.terms().starts().atZone(zone);
        ZonedDateTime ends = activity.terms().ends().atZone(zone);
        boolean oneDay = starts.toLocalDate().equals(ends.toLocalDate());
        return oneDay
                ? texts.get("activity.when", texts.day(starts.toLocalDate()), time(starts), time(ends))
                : texts.get(
                        "activity.when-days",
                        texts.day(starts.toLocalDate()),
                        time(starts),
                        texts.day(ends.toLocalDate()),
                        time(ends));
    }

    private String time(ZonedDateTime at) {
        return texts.format("format.time", at);
    }

    /** How many have a place. */
    String standing(Activity activity) {
        int taken = activity.standing().taken();
        int capacity = activity.terms().capacity();
        if (capacity == 0) {
            return texts.get("activity.taken-any", taken);
        }
        if (!activity.terms().isFull(taken)) {
            return texts.get("activity.taken", taken, capacity);
        }
        if (!activity.terms().waitingList()) {
            return texts.get("activity.full", capacity);
        }
        int waiting = activity.standing().waiting();
        return waiting == 0
                ? texts.get("activity.full-first", capacity)
                : texts.get("activity.full-waiting", capacity, waiting);
    }

    /** How somebody's own place stands, and that time or place are others than the person was told. */
    String state(Activity activity, ActivityPlace place) {
        String state = state(activity, place.word());
        return place.hasMoved(activity) ? texts.get("activity.state.changed", state) : state;
    }

    private String state(Activity activity, ActivityPlace.Word word) {
        if (activity.standing().cancelled()) {
            return texts.get("activity.called-off");
        }
        if (word.state() == PlaceState.CONFIRMED && word.movedUp()) {
            return texts.get("activity.state.moved-up");
        }
        Integer minutes = word.minutes();
        if (word.state() == PlaceState.ATTENDED && minutes != null) {
            return texts.get("activity.state.volunteered", hours(minutes));
        }
        return texts.get("activity.state." + word.state().word(), word.number());
    }

    /** What somebody has done as a volunteer of late; empty if nothing. */
    String volunteered(int minutes) {
        return minutes == 0 ? "" : texts.get("activity.volunteered", hours(minutes));
    }

    /** Hours to a tenth, as HQ counts them. */
    private static String hours(int minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    String arrived(Activity activity) {
        return texts.get("activity.tell.arrived", title(activity));
    }

    String news(Activity activity, ActivityPlace place) {
        ActivityPlace.Word word = place.word();
        if (activity.standing().cancelled()) {
            return texts.get("activity.tell.called-off", title(activity));
        }
        if (word.thanksZh() != null) {
            return texts.get("activity.tell.thanks", title(activity));
        }
        boolean up = place.isMovedUpUntold();
        if (!up && place.hasMoved(activity)) {
            return texts.get("activity.tell.changed", title(activity), when(activity), place(activity));
        }
        String key = up ? "moved-up" : word.state().word();
        return texts.get("activity.tell." + key, title(activity), when(activity), word.number());
    }

    String soon(Activity activity) {
        return texts.get("activity.tell.soon", title(activity), when(activity));
    }

    /** What whoever comes by reads first of a call-out. */
    public String appealTitle(Activity activity) {
        return texts.get("activity.appeal.title", title(activity));
    }

    /** What follows: when and where, how many are needed, and how to come along. */
    public String appealText(Activity activity) {
        return texts.get(
                "activity.appeal.text",
                when(activity),
                place(activity),
                activity.standing().taken(),
                activity.terms().capacity());
    }

    /** Whether it begins within a day. */
    static boolean isSoon(Activity activity, Instant now) {
        Instant starts = activity.terms().starts();
        return starts.isAfter(now) && !starts.isAfter(now.plus(Duration.ofDays(1)));
    }
}
