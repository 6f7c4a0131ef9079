package org.reststop.hq.activity;

import java.time.ZoneId;
import org.reststop.domain.activity.ActivityText;
import org.reststop.hq.web.Frame;

/**
 * An activity as a phone shows it.
 *
 * @param standing how many have a place, in words
 * @param shut whether there is room for nobody else, not even on a waiting list
 * @param full whether whoever asks now waits
 */
public record PhoneSight(
        String id,
        String kind,
        String title,
        String when,
        String place,
        String words,
        String standing,
        boolean shut,
        boolean full) {
    static PhoneSight of(Frame frame, ActivityBoard.Listed listed, ZoneId zone) {
        ActivityEntry entry = listed.entry();
        ActivityText text = entry.text();
        boolean full = entry.terms().isFull(listed.counts().taken());
        return new PhoneSight(
                entry.id().toString(),
                frame.say("activity.kind." + entry.kind().word()),
                frame.either(text.titleZh(), text.titleEn()),
                ActivitySight.when(frame, entry, zone),
                frame.either(text.placeZh(), text.placeEn()),
                frame.either(text.wordsZh(), text.wordsEn()),
                standing(frame, listed, full),
                full && !entry.terms().waitingList(),
                full);
    }

    private static String standing(Frame frame, ActivityBoard.Listed listed, boolean full) {
        int capacity = listed.entry().terms().capacity();
        int taken = listed.counts().taken();
        if (capacity == 0) {
            return frame.say("act.standing.any", taken);
        }
        if (!full) {
            return frame.say("act.standing", taken, capacity);
        }
        int waiting = listed.counts().waiting();
        return waiting == 0
                ? frame.say("act.standing.all-taken", capacity)
                : frame.say("act.standing.full", capacity, waiting);
    }
}
