package org.reststop.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** How many check-ins a second a kiosk can put on disk for good, beside commits of bare H2. */
final class CheckInsBenchmark implements Benchmark {
    @Override
    public String name() {
        return "check-ins";
    }

    @Override
    public String summary() {
        return "durable check-ins a second, from the badge's text to the disk, beside bare H2 commits of the same rows";
    }

    @Override
    public List<Row> run(Path folder) throws Exception {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(CheckInThroughput.class.getName())
                        .param("folder", folder.toAbsolutePath().toString())
                        .forks(1)
                        .threads(1)
                        .warmupIterations(2)
                        .warmupTime(TimeValue.seconds(3))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(3))
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        double desk = rate(results, "checkInAtTheDesk");
        double unsynced = rate(results, "bareCommit");
        double synced = rate(results, "bareCommitAndCheckpoint");
        List<Row> rows = new ArrayList<>();
        rows.add(Row.against("check_ins", desk, "check-ins/s", "bare H2 commits, as H2 comes (no fsync)", unsynced));
        rows.add(Row.against("check_ins_synced", desk, "check-ins/s", "bare H2 commits + CHECKPOINT SYNC", synced));
        rows.add(Row.alone("bare_commits", unsynced, "commits/s"));
        rows.add(Row.alone("bare_commits_synced", synced, "commits/s"));
        return rows;
    }

    private static double rate(Collection<RunResult> results, String method) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
                .findFirst()
                .orElseThrow()
                .getPrimaryResult()
                .getScore();
    }
}
