package org.reststop.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scripts/bench}: runs the benchmarks that were named, or all, and prints their figures as they are. */
@Command(
        name = "scripts/bench",
        mixinStandardHelpOptions = true,
        description = "Measures the kiosk beside a named reference in the same run.",
        subcommands = {
            FaultsCommand.class,
            ScanCommand.class,
            InputCommand.class,
            LedgerCommand.class,
            WallCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  scripts/bench check-ins cold-start --json figures.json",
            "  scripts/bench faults --seeds 1000"
        })
public final class BenchMain implements Callable<Integer> {
    private static final List<Benchmark> ALL = List.of(
            new CheckInsBenchmark(),
            new GreetingBenchmark(),
            new ColdStartBenchmark(),
            new VisitsBenchmark(),
            new SyncBenchmark(),
            new InkBenchmark());

    @Parameters(paramLabel = "NAME", description = "Which to run; without one, all. --list names them.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the figures as a JSON list.")
    private @Nullable Path json;

    @Option(names = "--list", description = "Name the benchmarks and stop.")
    private boolean list;

    private final PrintStream out;

    private BenchMain(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchMain(System.out)).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        if (list) {
            ALL.forEach(benchmark -> out.printf("%-12s %s%n", benchmark.name(), benchmark.summary()));
            out.printf("%-12s %s%n", FaultsCommand.NAME, FaultsCommand.SUMMARY);
            out.printf("%-12s %s%n", ScanCommand.NAME, ScanCommand.SUMMARY);
            out.printf("%-12s %s%n", InputCommand.NAME, InputCommand.SUMMARY);
            out.printf("%-12s %s%n", LedgerCommand.NAME, LedgerCommand.SUMMARY);
            out.printf("%-12s %s%n", WallCommand.NAME, WallCommand.SUMMARY);
            return 0;
        }
        List<Benchmark> chosen = new ArrayList<>();
        for (String name : names) {
            Optional<Benchmark> found = find(name);
            if (found.isEmpty()) {
                out.println("There is no benchmark named " + name + "; there are "
                        + String.join(", ", ALL.stream().map(Benchmark::name).toList()) + ".");
                return 2;
            }
            chosen.add(found.get());
        }
        List<Row> rows = new ArrayList<>();
        for (Benchmark benchmark : chosen.isEmpty() ? ALL : chosen) {
            rows.addAll(measure(benchmark));
        }
        if (json != null) {
            Files.write(json, Report.toJson(rows));
        }
        return 0;
    }

    private List<Row> measure(Benchmark benchmark) throws Exception {
        out.println();
        out.println(benchmark.name() + ": " + benchmark.summary());
        Path target = Files.createDirectories(Path.of("target", "bench"));
        Path folder = Files.createTempDirectory(target, benchmark.name());
        try {
            List<Row> rows = benchmark.run(folder);
            Report.print(out, benchmark.name(), rows);
            return rows;
        } finally {
            delete(folder);
        }
    }

    private static Optional<Benchmark> find(String name) {
        return ALL.stream().filter(benchmark -> benchmark.name().equals(name)).findFirst();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
