package org.reststop.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.reststop.store.SimulatedStores;
import org.reststop.testing.SeededSecureRandom;

/** What the parts of one simulated run share. */
final class World {
    final Timeline timeline = new Timeline();
    final Random random;
    final Record record;
    final SimulatedStores stores;
    final Path folder;
    final Bug bug;
    final Books books = new Books();
    final List<Verdict.Broken> broken = new ArrayList<>();

    World(long seed, SimulatedStores stores, Path folder, Bug bug, Consumer<String> lines) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L);
        this.record = new Record(timeline, lines);
        this.stores = stores;
        this.folder = folder;
        this.bug = bug;
    }

    /** Notes that something does not hold. */
    void broken(Invariant invariant, String how) {
        Verdict.Broken found = new Verdict.Broken(invariant, how);
        broken.add(found);
        record.note("BROKEN " + found);
    }

    /** A generator of its own for a part, so that what one part draws does not change what another does. */
    Random fork() {
        return new Random(random.nextLong());
    }

    SeededSecureRandom forkSecure() {
        return new SeededSecureRandom(random.nextLong());
    }

    static boolean chance(RandomGenerator random, double share) {
        return random.nextDouble() < share;
    }
}
