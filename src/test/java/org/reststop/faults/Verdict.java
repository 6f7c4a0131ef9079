package org.reststop.faults;

import java.util.List;
import java.util.Map;

/**
 * How one seed ended.
 *
 * @param faults how many of each kind were done
 * @param facts how many people were told that something was kept
 * @param lost how many of these HQ has not
 * @param doubled how many rows HQ has too many
 * @param destroyed facts whose every copy went with a disk that was put back to an old state; not counted as lost
 * @param quarantined facts that HQ refused, as it should
 * @param broken what did not hold; empty if all is well
 * @param hash two runs of the same seed have the same
 */
public record Verdict(
        long seed,
        Map<Fault, Long> faults,
        long facts,
        long lost,
        long doubled,
        long destroyed,
        long quarantined,
        List<Broken> broken,
        String hash) {
    /** Whether everything held. */
    public boolean isGood() {
        return broken.isEmpty();
    }

    /** An invariant that did not hold, and how it showed. */
    public record Broken(Invariant invariant, String how) {
        @Override
        public String toString() {
            return invariant + ": " + how;
        }
    }
}
