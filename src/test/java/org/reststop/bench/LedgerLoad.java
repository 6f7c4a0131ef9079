package org.reststop.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.reststop.testing.PostgresServer;

/** Fills HQ's ledger by COPY with two years of needs at twenty stations, from a seed. */
final class LedgerLoad {
    static final int STATIONS = 20;

    static final int PEOPLE = 20_000;

    /** Whom all that is given away is given to. */
    static final int HELPERS = 40;

    private static final int COMPANIES = 12;
    private static final int CHUNK = 25_000;
    private static final int WORKERS = 2;

    private final Instant now;
    private final PrintStream out;
    private final long began = System.nanoTime();

    LedgerLoad(Instant now, PrintStream out) {
        this.now = now;
        this.out = out;
    }

    /** Loads so many; HQ does not run meanwhile. Indexes are made after the rows: that is quicker by far. */
    void run(PostgresServer server, int needs) throws Exception {
        try (Connection connection = ManyKiosks.connect(server);
                Statement sql = connection.createStatement()) {
            sql.execute("insert into station select 's' || n, '测试驿站 ' || n, 'Bench ' || n, 'Asia/Shanghai'"
                    + " from generate_series(1, " + STATIONS + ") n");
            sql.execute("insert into person select n, '王*', 'COURIER', '测试公司 ' || (n % " + COMPANIES
                    + ") from generate_series(1, " + PEOPLE + ") n");
            sql.execute("insert into helper (id, kind, name, contact, station_id, active)"
                    + " select ('00000000-0000-0000-0000-' || lpad(to_hex(n), 12, '0'))::uuid, 'VOLUNTEER', '志愿者 ' || n,"
                    + " '', '', true from generate_series(1, " + HELPERS + ") n");
            List<String> indexes = dropIndexes(sql);
            copy(server, needs);
            sql.execute("set maintenance_work_mem = '512MB'");
            for (String index : indexes) {
                sql.execute(index);
                told(index.replaceAll(".* INDEX (\\w+) .*", "$1 is made"));
            }
            sql.execute("delete from need_figure_mark");
            sql.execute("vacuum analyze need");
            sql.execute("vacuum analyze need_text");
            sql.execute("analyze person");
            told("the tables are analysed");
        }
    }

    /** What makes them again. */
    private static List<String> dropIndexes(Statement sql) throws SQLException {
        List<String> made = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (ResultSet rows = sql.executeQuery("select indexname, indexdef from pg_indexes"
                + " where tablename in ('need', 'need_text') and indexname not like '%pkey'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
                made.add(rows.getString(2));
            }
        }
        for (String name : names) {
            sql.execute("drop index " + name);
        }
        return made;
    }

    /** Two chunks at a time, each from its own seed and over its own connection. */
    private void copy(PostgresServer server, int needs) throws Exception {
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            List<Future<?>> chunks = new ArrayList<>();
            for (int from = 0; from < needs; from += CHUNK) {
                int first = from;
                chunks.add(workers.submit(() -> {
                    copy(server, first, needs);
                    return first;
                }));
            }
            for (int i = 0; i < chunks.size(); i++) {
                chunks.get(i).get();
                told(String.format(Locale.ROOT, "%,d of %,d needs loaded", Math.min(needs, (i + 1) * CHUNK), needs));
            }
        }
    }

    private void copy(PostgresServer server, int first, int needs) throws SQLException, IOException {
        SplittableRandom random = new SplittableRandom(first);
        StringBuilder rows = new StringBuilder(CHUNK * 450);
        StringBuilder texts = new StringBuilder(CHUNK * 600);
        for (int i = first; i < Math.min(needs, first + CHUNK); i++) {
            new LedgerSample(random, now, i, needs).write(rows, texts);
        }
        try (Connection connection = ManyKiosks.connect(server)) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            copy.copyIn(LedgerSample.NEED, new StringReader(rows.toString()));
            copy.copyIn(LedgerSample.TEXT, new StringReader(texts.toString()));
        }
    }

    private void told(String what) {
        out.printf(Locale.ROOT, "  %s, %.0f s%n", what, (System.nanoTime() - began) / 1e9);
    }
}
