package org.reststop.kiosk.activity;

import java.time.Instant;
import java.util.Optional;
import org.reststop.domain.activity.Activity;
import org.reststop.domain.activity.ActivityAudience;
import org.reststop.domain.activity.ActivityPlace;
import org.reststop.domain.activity.PlaceState;

/**
 * An activity as one person, or nobody in particular, sees it.
 *
 * @param place the person's; empty without one, and for whoever has not checked in
 * @param phone where others sign up on a phone; empty if phones cannot reach HQ
 */
record Item(Activity activity, Optional<ActivityPlace> place, Optional<String> phone) {
    /** Whether the person has a place, waits for one or came. */
    boolean isMine() {
        return place.filter(one -> one.word().state() != PlaceState.CANCELLED
                        || activity.standing().cancelled())
                .isPresent();
    }

    /** Whether the person has not been told how it stands. */
    boolean isNews() {
        return place.filter(one -> !one.told().equals(one.news(activity))).isPresent();
    }

    /** Whether the person was told of another time or place. */
    boolean hasMoved() {
        return place.filter(one -> one.hasMoved(activity)).isPresent();
    }

    Optional<PlaceState> state() {
        return place.map(one -> one.word().state());
    }

    /** Whether somebody known may ask for a place. */
    boolean isOpenToSign(Instant now) {
        return !activity.isClosed()
                && activity.terms().ends().isAfter(now)
                && state().filter(one -> one.isOpen() || one == PlaceState.ATTENDED)
                        .isEmpty();
    }

    /** Where somebody without a badge may ask for a place; empty if nobody may. */
    Optional<String> openToPhones(Instant now) {
        return phone.filter(address -> !activity.isClosed()
                && activity.terms().ends().isAfter(now)
                && activity.terms().audience() != ActivityAudience.VOLUNTEERS);
    }

    /** Whether there is a place to give back. */
    boolean isOpenToLeave(Instant now) {
        return !activity.standing().cancelled()
                && activity.terms().ends().isAfter(now)
                && state().filter(PlaceState::isOpen).isPresent();
    }
}
