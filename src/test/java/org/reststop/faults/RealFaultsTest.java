package org.reststop.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.testing.Often;

/** Many blows at real programs: killed processes, a crashed database, and a line that cuts, stalls and lies. */
class RealFaultsTest {
    private static final int ROUNDS = Often.times(12);

    private final long seed = new Random().nextLong();

    @TempDir
    Path folder;

    @Test
    void whatTheKioskHasSaidIsInPostgresOnce() throws Exception {
        System.out.println("RealFaultsTest seed " + seed);
        try (RealFaults faults = new RealFaults(folder, seed)) {
            RealFaults.Outcome outcome = faults.run(ROUNDS);

            System.out.println("RealFaultsTest " + outcome.faults() + ", " + outcome.kinds());
            assertThat(outcome.lost()).as("seed %d", seed).isEmpty();
            assertThat(outcome.doubled()).as("seed %d", seed).isEmpty();
            assertThat(outcome.cutPhotos()).as("seed %d", seed).isEmpty();
            assertThat(outcome.miscounted()).as("seed %d", seed).isZero();
            assertThat(outcome.kinds().keySet())
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(RealFaults.KINDS);
            assertThat(outcome.promised()).hasSizeGreaterThan(ROUNDS * 5);
        }
    }
}
