package org.reststop.hq.activity;

import java.util.Collection;
import org.reststop.domain.activity.PlaceState;

/**
 * How an activity stands.
 *
 * @param taken how many have a place or came
 * @param waiting how many wait for one
 */
public record Counts(int taken, int waiting) {
    /** Of an activity's places. */
    static Counts of(Collection<Seat> seats) {
        int taken = 0;
        int waiting = 0;
        for (Seat seat : seats) {
            taken += seat.state() == PlaceState.CONFIRMED || seat.state() == PlaceState.ATTENDED ? 1 : 0;
            waiting += seat.state() == PlaceState.WAITING ? 1 : 0;
        }
        return new Counts(taken, waiting);
    }
}
