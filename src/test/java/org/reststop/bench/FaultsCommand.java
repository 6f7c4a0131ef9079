package org.reststop.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reststop.faults.Fault;
import org.reststop.faults.Quiet;
import org.reststop.faults.Seeds;
import org.reststop.faults.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code scripts/bench faults}: simulated lives of kiosks and HQ, each with its own faults, and what came of them. */
@Command(
        name = FaultsCommand.NAME,
        mixinStandardHelpOptions = true,
        description = {
            FaultsCommand.SUMMARY + ".",
            "Each seed is one life of 2 to 5 kiosks and an HQ: real stores, sync, intake and feed, in one thread, on a"
                    + " simulated clock, network and disks. Exit code 1 if anything was lost, doubled or wrong.",
            "It runs alone, not beside other benchmarks; without it, scripts/bench NAME never runs it."
        },
        footer = {
            "",
            "Examples:",
            "  scripts/bench faults --seeds 1000 --json faults.json",
            "  scripts/bench faults --first-seed 4711 --seeds 1 --trace"
        })
final class FaultsCommand implements Callable<Integer> {
    static final String NAME = "faults";
    static final String SUMMARY =
            "faults by the thousand on simulated disks, clocks and lines: what is lost, what is doubled";

    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(5);

    @Option(names = "--seeds", paramLabel = "N", defaultValue = "200", description = "How many (${DEFAULT-VALUE}).")
    private long count;

    @Option(
            names = "--first-seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "The first of them (${DEFAULT-VALUE}); the others follow it.")
    private long first;

    @Option(names = "--trace", description = "Tell all that happens; for a few seeds.")
    private boolean trace;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the figures as a JSON list.")
    private @Nullable Path json;

    private final PrintStream out = System.out;
    private final Map<Fault, Long> faults = new EnumMap<>(Fault.class);
    private long done;
    private long broken;
    private long facts;
    private long lost;
    private long doubled;
    private long destroyed;
    private long quarantined;
    private long began;
    private long lastWord;

    @Override
    public Integer call() throws Exception {
        if (count < 1) {
            out.println("--seeds is at least 1.");
            return 2;
        }
        Path folder = Files.createTempDirectory("reststop-faults");
        began = System.nanoTime();
        lastWord = began;
        try (Quiet quiet = new Quiet()) {
            Seeds seeds = new Seeds(folder, Math.max(1, Runtime.getRuntime().availableProcessors()));
            if (trace) {
                for (long seed = first; seed < first + count; seed++) {
                    out.println("seed " + seed);
                    take(seeds.trace(seed, out::println));
                }
            } else {
                seeds.run(first, count, this::take);
            }
        } finally {
            delete(folder);
        }
        List<Row> rows = rows();
        Report.print(out, NAME, rows);
        if (json != null) {
            Files.write(json, Report.toJson(rows));
        }
        return broken == 0 ? 0 : 1;
    }

    private void take(Verdict verdict) {
        done++;
        verdict.faults().forEach((kind, times) -> faults.merge(kind, times, Long::sum));
        facts += verdict.facts();
        lost += verdict.lost();
        doubled += verdict.doubled();
        destroyed += verdict.destroyed();
        quarantined += verdict.quarantined();
        if (!verdict.isGood()) {
            broken++;
            out.println("Seed " + verdict.seed() + " broke:");
            verdict.broken().stream().limit(5).forEach(each -> out.println("  " + each));
            out.println("  again: scripts/bench faults --first-seed " + verdict.seed() + " --seeds 1 --trace");
        }
        long now = System.nanoTime();
        if (now - lastWord > BETWEEN_WORDS.toNanos()) {
            lastWord = now;
            out.printf("%,d of %,d seeds, %,d faults, %,d facts, %,d broken%n", done, count, sum(), facts, broken);
        }
    }

    private long sum() {
        return faults.values().stream().mapToLong(Long::longValue).sum();
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.alone("seeds", done, "runs"));
        rows.add(Row.alone("faults", sum(), "faults"));
        for (Fault kind : Fault.values()) {
            rows.add(Row.alone(kind.label(), faults.getOrDefault(kind, 0L), "faults"));
        }
        rows.add(Row.alone("facts", facts, "facts"));
        rows.add(Row.alone("lost", lost, "facts"));
        rows.add(Row.alone("doubled", doubled, "rows"));
        rows.add(Row.alone("destroyed", destroyed, "facts"));
        rows.add(Row.alone("quarantined", quarantined, "facts"));
        rows.add(Row.alone("broken", broken, "runs"));
        rows.add(Row.alone("time_per_seed", (System.nanoTime() - began) / 1e6 / Math.max(1, done), "ms"));
        return rows;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
