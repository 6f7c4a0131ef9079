package org.reststop.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.testing.Often;

/** Lives of kiosks and HQ with all that can go wrong; {@code scripts/bench faults} runs more of them. */
class SimulationTest {
    private static final long FIRST = 1;
    private static final long SEEDS = Often.times(24);

    private final Quiet quiet = new Quiet();

    @TempDir
    Path folder;

    @Test
    void whateverGoesWrongNothingIsLostAndNothingDoubled() throws Exception {
        System.out.println("SimulationTest seeds " + FIRST + " to " + (FIRST + SEEDS - 1));
        List<String> broken = new ArrayList<>();
        Set<Fault> struck = EnumSet.noneOf(Fault.class);
        long[] facts = new long[1];
        try (quiet) {
            new Seeds(folder, 2).run(FIRST, SEEDS, verdict -> {
                verdict.broken().forEach(each -> broken.add("seed " + verdict.seed() + ": " + each));
                struck.addAll(verdict.faults().keySet());
                facts[0] += verdict.facts();
            });
        }
        assertThat(broken).isEmpty();
        assertThat(struck).containsExactlyInAnyOrder(Fault.values());
        assertThat(facts[0]).isGreaterThan(SEEDS * 10);
    }

    @Test
    void aSeedIsTheSameLifeEveryTime() throws Exception {
        List<String> once = new ArrayList<>();
        List<String> again = new ArrayList<>();
        try (quiet) {
            Seeds seeds = new Seeds(folder, 1);
            String first = seeds.trace(5, once::add).hash();
            String second = seeds.trace(5, again::add).hash();

            assertThat(again).isEqualTo(once);
            assertThat(second).isEqualTo(first);
        }
    }

    @Test
    void anotherSeedIsAnotherLife() throws Exception {
        try (quiet) {
            Seeds seeds = new Seeds(folder, 1);
            Set<String> hashes =
                    Set.of(5L, 6L).stream().map(seed -> hash(seeds, seed)).collect(Collectors.toSet());

            assertThat(hashes).hasSize(2);
        }
    }

    private static String hash(Seeds seeds, long seed) {
        try {
            return seeds.trace(seed, line -> {}).hash();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
