package org.reststop.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.reststop.store.SimulatedStores;

/** Runs many seeds, several at a time, each in one thread. */
public final class Seeds {
    private final Path folder;
    private final int threads;

    /**
     * @param folder an empty one on a fast disk
     * @param threads how many seeds run at a time
     */
    public Seeds(Path folder, int threads) {
        this.folder = folder;
        this.threads = threads;
    }

    /**
     * Runs seeds in a row.
     *
     * @param done hears of each, one at a time, in any order
     */
    public void run(long first, long count, Consumer<Verdict> done) throws InterruptedException {
        run(first, count, Bug.NONE, done);
    }

    /** As above, with a planted bug. */
    void run(long first, long count, Bug bug, Consumer<Verdict> done) throws InterruptedException {
        AtomicLong next = new AtomicLong(first);
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                Path own = folder.resolve("thread-" + i);
                all.add(executor.submit(() -> {
                    SimulatedStores stores = stores(own);
                    for (long seed = next.getAndIncrement(); seed < first + count; seed = next.getAndIncrement()) {
                        Verdict verdict = one(seed, stores, own.resolve("seed"), bug, line -> {});
                        synchronized (this) {
                            done.accept(verdict);
                        }
                    }
                    return first;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Runs one seed and tells all that happens in it. */
    public Verdict trace(long seed, Consumer<String> lines) throws IOException {
        Path own = folder.resolve("trace");
        return one(seed, stores(own), own.resolve("seed"), Bug.NONE, lines);
    }

    static SimulatedStores stores(Path own) throws IOException {
        return new SimulatedStores(Files.createDirectories(own.resolve("templates")), HqMachine.ENTITIES);
    }

    static Verdict one(long seed, SimulatedStores stores, Path parent, Bug bug, Consumer<String> lines)
            throws IOException {
        Files.createDirectories(parent);
        // A new name each time: H2 would take a database that it still has open for the one of that name.
        Path folder = Files.createTempDirectory(parent, "seed");
        try {
            return Simulation.run(seed, stores, folder, bug, lines);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
