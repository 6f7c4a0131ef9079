package org.reststop.hq.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.hq.staff.StaffRole;
import org.reststop.store.HqStores;
import org.reststop.store.PostgresDatabase;
import org.reststop.store.ReadyStores;

/** A file of fifty thousand needs, over real HTTP: read to its end, read by halves, and by somebody who goes away. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class LongExportTest {
    private static final int NEEDS = 50_000;

    /** More than HQ has connections to its database. */
    private static final int READERS = 14;

    private static final Duration LONG = Duration.ofMinutes(2);

    /** Far less than the needs would take, and far more than a thousand of them do. */
    private static final long FEW_BYTES = 24 << 20;

    private static final String FILL = "insert into need (station_id, id, category, words, channel, receipt, language,"
            + " raised_at, received_at, state, follow, question, reopened, visibility, supporters, events)"
            + " select 'long', ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'other',"
            + " repeat('长', 30) || md5(n::text) || md5((-n)::text), 'kiosk', '22222222', 'zh', at, at, 'RECEIVED',"
            + " left(md5(n::text), 22), 'NONE', 0, 'PRIVATE', 0, 0"
            + " from (select n, timestamptz '2026-01-01' + n * interval '1 second' as at"
            + " from generate_series(1, " + NEEDS + ") n) s";

    @TempDir
    Path folder;

    private PostgresDatabase server;
    private StaffSite site;
    private WebClient secretary;

    @BeforeAll
    void fill() throws Exception {
        server = ReadyStores.postgres();
        site = new StaffSite(server.settings());
        site.station("long", "长驿站", "Long", StaffSite.SHANGHAI);
        secretary = new WebClient(site.address());
        secretary.signIn(site.account(StaffRole.SECRETARY, "书记"), StaffSite.PASSWORD);
        try (Connection connection = connect();
                Statement sql = connection.createStatement()) {
            sql.execute(FILL);
            sql.execute("analyze need");
        }
    }

    @AfterAll
    void close() throws Exception {
        site.close();
        server.close();
    }

    private Connection connect() throws SQLException {
        HqStores.Settings settings = server.settings();
        return DriverManager.getConnection(settings.jdbcUrl(), settings.user(), settings.password());
    }

    @Test
    void aLongFileTakesNoMoreMemoryThanAShortOne() throws Exception {
        assertThat(mostHeldWhileReading("/needs.csv", 5 << 20, Long.MAX_VALUE)).isLessThan(FEW_BYTES);
        assertThat(mostHeldWhileReading("/needs.xlsx", 1 << 20, 3 << 20)).isLessThan(FEW_BYTES);
    }

    /** The most bytes that live beside those before, looked at each time so many have been read, until so many. */
    private long mostHeldWhileReading(String path, int every, long until) throws IOException, InterruptedException {
        secretary.get("/needs");
        long before = live();
        long most = 0;
        long read = 0;
        try (InputStream in = secretary.open(path)) {
            for (long part = in.skip(every); part > 0 && read < until; part = in.skip(every)) {
                read += part;
                most = read / every > (read - part) / every ? Math.max(most, live() - before) : most;
            }
        }
        assertThat(read).as("it was looked at more than once").isGreaterThan(2L * every);
        return most;
    }

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @Test
    void whoeverStopsReadingHoldsNoConnectionAndWhoeverGoesLeavesNothingBehind() throws Exception {
        List<InputStream> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            InputStream in = secretary.open(i % 2 == 0 ? "/needs.csv" : "/needs.xlsx");
            readers.add(in);
            assertThat(in.readNBytes(10_000)).hasSize(10_000);
        }
        await().atMost(LONG).until(() -> busyConnections() == 0);
        assertThat(stacks("stopped")).contains("ExportPages");
        assertThat(secretary.get("/needs").statusCode()).isEqualTo(200);

        for (InputStream in : readers) {
            in.close();
        }
        int[] look = {0};
        await().atMost(LONG).until(() -> !stacks("gone" + look[0]++).contains("ExportPages"));
        assertThat(busyConnections()).isZero();
        assertThat(secretary.get("/needs").statusCode()).isEqualTo(200);
    }

    /** Those that do something, or stand within a transaction. */
    private long busyConnections() throws SQLException {
        try (Connection connection = connect();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select count(*) from pg_stat_activity where datname ="
                        + " current_database() and state <> 'idle' and pid <> pg_backend_pid()")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** What every thread of this program does, the virtual ones too. */
    private String stacks(String name) throws IOException {
        Path file = folder.resolve(name);
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .dumpThreads(file.toString(), ThreadDumpFormat.TEXT_PLAIN);
        return Files.readString(file);
    }
}
