package org.reststop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.testing.Often;

/** Kills a program that checks people in, time after time, over one and the same store. */
class KilledProcessTest {
    private static final int KILLS = Often.times(8);

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final Visits visits = new Visits(seed);

    @TempDir
    Path folder;

    @Test
    void whatAProgramHasSaidBeforeItIsKilledIsThereAfterwards() throws Exception {
        Set<UUID> promised = new HashSet<>();
        Process next = start();
        try {
            for (int kill = 1; kill <= KILLS; kill++) {
                Process victim = next;
                next = start();
                List<UUID> said = runUntilKilled(victim);
                promised.addAll(said);
                assertNothingIsLost(promised, said, kill);
            }
        } finally {
            next.destroyForcibly();
        }
        assertThat(promised).hasSizeGreaterThan(KILLS * 5);
    }

    private void assertNothingIsLost(Set<UUID> promised, List<UUID> said, int kill) {
        try (KioskStore store = visits.open(folder, new UnforcedDisk(), Schema.KIOSK)) {
            assertThat(Visits.waiting(store)).as("seed %d, kill %d", seed, kill).containsAll(promised);
            assertThat(Visits.rows(store)).as("seed %d, kill %d", seed, kill).containsAll(promised);
            List<Long> seqs = Visits.waitingSeqs(store);
            assertThat(seqs.getLast()).as("seed %d, kill %d", seed, kill).isEqualTo(seqs.size());
            assertThat(store.recovery().flatMap(Recovery::setAside))
                    .as("seed %d, kill %d", seed, kill)
                    .isEmpty();
            if (!said.isEmpty()) {
                assertThat(Visits.draft(store))
                        .as("seed %d, kill %d", seed, kill)
                        .isGreaterThanOrEqualTo(said.getLast().toString());
            }
        }
    }

    /** The ids that the program said, up to the one that was on its way out when it was killed. */
    private List<UUID> runUntilKilled(Process victim) throws IOException, InterruptedException {
        List<UUID> said = new ArrayList<>();
        int enough = random.nextInt(40);
        try (BufferedReader lines = victim.inputReader(StandardCharsets.UTF_8)) {
            victim.getOutputStream().write('\n');
            victim.getOutputStream().flush();
            assertThat(lines.readLine()).isEqualTo("open");
            assertThatThrownBy(() -> visits.open(folder)).isInstanceOf(StoreInUseException.class);
            while (said.size() < enough) {
                said.add(UUID.fromString(lines.readLine()));
            }
            letItGoOn();
            // By its handle: the process's own method would close the pipe with what it has still said.
            victim.toHandle().destroyForcibly();
            for (String line = lines.readLine(); line != null && line.length() == 36; line = lines.readLine()) {
                said.add(UUID.fromString(line));
            }
        }
        victim.waitFor();
        return said;
    }

    /** For up to four milliseconds, so that it is hit anywhere in a write. */
    private void letItGoOn() {
        long until = System.nanoTime() + random.nextInt(4_000_000);
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }

    private Process start() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CheckInLoop.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
