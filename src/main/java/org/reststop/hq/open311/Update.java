package org.reststop.hq.open311;

import java.time.Instant;
import java.util.UUID;
import org.reststop.domain.need.NeedState;

/**
 * Something that came to pass with a need, for another program.
 *
 * @param need under whose number it is told
 * @param teller in whose log it is: the need itself, or the one that it is told with
 * @param number of the event in that log
 * @param state of the teller after it
 * @param words that its author was told; empty for whoever did not bring the need
 */
record Update(String station, UUID need, UUID teller, int number, Instant at, NeedState state, String words) {
    /** Under which it is known to other programs, and never told twice. */
    String id() {
        return need.equals(teller) ? id(need, number) : id(teller, number) + "-" + need;
    }

    static String id(UUID need, int number) {
        return need + "-" + number;
    }
}
