package org.reststop.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reststop.testing.PostgresServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code scripts/bench ledger}: a full ledger on PostgreSQL, its pages beside bare SQL. */
@Command(
        name = LedgerCommand.NAME,
        mixinStandardHelpOptions = true,
        description = {
            LedgerCommand.SUMMARY + ".",
            "Needs are loaded by COPY into HQ's own schema, then HQ's own program answers over HTTP; ratios are to the"
                    + " same rows or figures by SQL in the same run. Everything shares this machine."
        },
        footer = {"", "Example:", "  scripts/bench ledger --needs 100000 --json ledger.json"})
final class LedgerCommand implements Callable<Integer> {
    static final String NAME = "ledger";
    static final String SUMMARY = "HQ's ledger with a million needs: lists, search, figures, exports, page weights";

    private static final long PAUSE_MILLIS = 500;

    @Option(names = "--needs", paramLabel = "N", defaultValue = "1000000", description = "How many (${DEFAULT-VALUE}).")
    private int needs;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the figures as a JSON list.")
    private @Nullable Path json;

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws Exception {
        Path target = Files.createDirectories(Path.of("target", "bench"));
        Path folder = Files.createTempDirectory(target, NAME);
        try (PostgresServer server = PostgresServer.start()) {
            Rows rows = measure(server, folder);
            if (json != null) {
                Files.write(json, Report.toJson(rows.all()));
            }
            return 0;
        } finally {
            delete(folder);
        }
    }

    private Rows measure(PostgresServer server, Path folder) throws Exception {
        Path data = folder.resolve("hq");
        HqChild.start(data, server).close();
        new LedgerLoad(Instant.now(), out).run(server, needs);
        Files.deleteIfExists(data.resolve("address"));
        try (HqChild hq = HqChild.start(data, server)) {
            double counted = counted(server);
            Rows rows = new Rows(out, NAME);
            rows.add(Row.alone("figures_first_count", counted, "s"));
            LedgerPages.measure(hq, data, server, rows);
            LedgerDuplicates.measure(server, rows);
            KioskStories.measure(folder.resolve("kiosk"), rows);
            return rows;
        }
    }

    /** How long HQ takes to count all months beside its other rounds. */
    private double counted(PostgresServer server) throws SQLException, InterruptedException {
        long began = System.nanoTime();
        try (Connection connection = ManyKiosks.connect(server);
                Statement sql = connection.createStatement()) {
            while (counts(sql, "need_figure_mark") == 0 || counts(sql, "need_figure_due") > 0) {
                Thread.sleep(PAUSE_MILLIS);
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        out.printf("  the figures are counted, %.0f s%n", seconds);
        return seconds;
    }

    private static long counts(Statement sql, String table) throws SQLException {
        try (ResultSet row = sql.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
