package org.reststop.hq.counter;

import java.time.Instant;
import java.util.Locale;
import org.reststop.domain.counter.DeedState;
import org.reststop.domain.station.Station;

/**
 * What somebody did at a kiosk, as a page tells of it.
 *
 * @param author the masked name, or the id of whom HQ does not know
 * @param holder of a badge that was asked for, masked; empty if there is none
 */
public record CounterSight(
        String kindKey,
        DeedState state,
        String author,
        Station station,
        Instant at,
        String holder,
        String holderId,
        String serial,
        int times,
        boolean ofNotice) {
    /** Whether HQ had anything to decide or to do; that somebody came in is what it is. */
    public boolean hasState() {
        return ofNotice || !holder.isEmpty();
    }

    /** The text for what became of it. */
    public String stateKey() {
        return "counter.state." + stateClass();
    }

    /** For the style. */
    public String stateClass() {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether there is a new badge to print. */
    public boolean hasCard() {
        return state == DeedState.DONE && !holderId.isEmpty() && !serial.equals("0");
    }
}
