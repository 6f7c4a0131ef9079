package org.reststop.kiosk.scan;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Tells a scanner from a person by the pauses between characters. A scanner sends several characters faster than
 * anybody types, or slowly and evenly; a person is slower than the first and more uneven than the second.
 */
final class Rhythm {
    private static final int FEWEST = 3;
    private static final int FEWEST_IF_SLOW = 6;
    private static final long BEYOND_HANDS_MS = 12;
    private static final long BEYOND_PRACTICE_MS = 35;
    private static final double UNEVENNESS_OF_A_MACHINE = 0.15;

    private final long[] gaps = new long[64];
    private int count;
    private @Nullable Instant last;

    /** Notes a character. */
    void beat(Instant now) {
        if (last != null) {
            gaps[count % gaps.length] = Math.max(0, Duration.between(last, now).toMillis());
            count++;
        }
        last = now;
    }

    /** Whether the characters so far, the last 65 of them at most, came from a scanner. */
    boolean isMachine() {
        long[] pauses = pauses();
        int characters = pauses.length + 1;
        if (characters < FEWEST) {
            return false;
        }
        long usual = median(pauses);
        if (usual <= BEYOND_HANDS_MS) {
            return true;
        }
        if (characters < FEWEST_IF_SLOW) {
            return false;
        }
        long spread =
                median(LongStream.of(pauses).map(gap -> Math.abs(gap - usual)).toArray());
        return usual <= BEYOND_PRACTICE_MS || spread <= usual * UNEVENNESS_OF_A_MACHINE;
    }

    /** The median pause in milliseconds, 0 before there is one. */
    long usualGapMillis() {
        return count == 0 ? 0 : median(pauses());
    }

    private long[] pauses() {
        return Arrays.copyOf(gaps, Math.min(count, gaps.length));
    }

    private static long median(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
