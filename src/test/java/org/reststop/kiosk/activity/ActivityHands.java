package org.reststop.kiosk.activity;

import java.util.UUID;
import org.reststop.domain.activity.Activity;
import org.reststop.domain.activity.ActivityPlace;
import org.reststop.domain.activity.PlaceState;
import org.reststop.store.Store;

/** What people do about activities at a kiosk, without its screens. */
public record ActivityHands(Store store, ActivityDesk desk) {
    /** Asks for a place in one that HQ has told of. */
    public boolean signUp(UUID activity, long person) {
        Activity found = store.read(session -> session.get(Activity.class, activity));
        return desk.signUp(found, person);
    }

    public boolean signOff(UUID activity, long person) {
        return desk.signOff(activity, person);
    }

    /** A line of what somebody hears who has just scanned; whoever has a place in what is on has come to it. */
    public String scan(long person, ActivityWords words) {
        return desk.greet(person).line(words);
    }

    /** How somebody's place stands as far as the kiosk knows; given back if there is none. */
    public ActivityPlace.Word place(UUID activity, long person) {
        return store.read(session -> {
            ActivityPlace found = session.get(ActivityPlace.class, new ActivityPlace.Key(activity, person));
            return found == null ? ActivityPlace.Word.of(PlaceState.CANCELLED) : found.word();
        });
    }
}
