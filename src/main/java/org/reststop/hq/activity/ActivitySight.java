package org.reststop.hq.activity;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.activity.ActivityText;
import org.reststop.domain.activity.PlaceState;
import org.reststop.hq.web.Frame;

/**
 * An activity as staff see it.
 *
 * @param zone by which its times are told
 * @param where the names of its stations; none for all
 * @param lines of those who have a place, wait or came, and then of all others
 */
public record ActivitySight(
        ActivityEntry entry,
        Counts counts,
        Phase phase,
        ZoneId zone,
        List<String> where,
        List<Line> lines,
        List<ActivityEvent> events) {
    /** Where in its life it is. */
    public enum Phase {
        COMING,
        ON,
        PAST,
        CANCELLED;

        static Phase of(ActivityEntry entry, Instant now) {
            if (entry.cancelled()) {
                return CANCELLED;
            }
            if (entry.terms().starts().isAfter(now)) {
                return COMING;
            }
            return entry.terms().ends().isAfter(now) ? ON : PAST;
        }

        /** The end of the key of the text that names it. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * Somebody's place.
     *
     * @param name masked unless somebody with the right asked for it in full; empty if the person was forgotten
     * @param phone as above
     * @param number on the waiting list, from 1; else 0
     */
    public record Line(UUID id, String name, String phone, PlaceState state, int number, int minutes, boolean movedUp) {
        /** Whether it belongs on the sheet that staff tick. */
        public boolean isExpected() {
            return state == PlaceState.CONFIRMED || state == PlaceState.ATTENDED;
        }
    }

    /** Its title in the page's language. */
    public String title(Frame frame) {
        ActivityText text = entry.text();
        return frame.either(text.titleZh(), text.titleEn());
    }

    /** When it is, in words. */
    public String when(Frame frame) {
        return when(frame, entry, zone);
    }

    /** As above. */
    static String when(Frame frame, ActivityEntry entry, ZoneId zone) {
        Instant starts = entry.terms().starts();
        Instant ends = entry.terms().ends();
        boolean oneDay =
                starts.atZone(zone).toLocalDate().equals(ends.atZone(zone).toLocalDate());
        String from = frame.day(starts, zone) + " " + frame.clock(starts, zone);
        String until = oneDay ? frame.clock(ends, zone) : frame.day(ends, zone) + " " + frame.clock(ends, zone);
        return frame.whole(from + " – " + until);
    }

    /** How many have a place, of how many. */
    public String taken(Frame frame) {
        int capacity = entry.terms().capacity();
        return capacity == 0 ? Integer.toString(counts.taken()) : frame.say("activity.taken", counts.taken(), capacity);
    }

    /** The share of what is taken, 0 to 100; 0 if as many as come have room. */
    public int percent() {
        int capacity = entry.terms().capacity();
        return capacity == 0 ? 0 : Math.min(100, counts.taken() * 100 / capacity);
    }

    /** Whether there is room for nobody else. */
    public boolean isFull() {
        return entry.terms().isFull(counts.taken());
    }

    /** The minutes that are offered for whoever came to the whole of it. */
    public int worth() {
        return Places.worth(entry);
    }

    /** What is said to those who came, as it was typed last. */
    public String thanks(@Nullable String text) {
        return text == null ? "" : text;
    }
}
