package org.reststop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.reststop.domain.station.Station;
import org.reststop.testing.LogLines;
import org.reststop.testing.PostgresServer;

/** Whether what HQ acknowledges is as safe as PostgreSQL's settings allow, and the operator knows. */
class DurabilityTest {
    @Test
    void aCommitThatDidNotWaitForTheStandbyIsNotTakenForOne() throws Exception {
        try (PostgresServer server = PostgresServer.start();
                Store store = HqStores.open(settings(server), List.of())) {
            execute(server, "alter system set synchronous_standby_names = 'nobody'");
            execute(server, "select pg_reload_conf()");
            AtomicInteger written = new AtomicInteger();
            // The server hears of its new settings a little later; what is written by then waits for nobody.
            var write = CompletableFuture.runAsync(() -> {
                while (true) {
                    write(store, written.incrementAndGet());
                }
            });
            await().atMost(Duration.ofSeconds(30)).until(() -> cancelled(server));

            assertThatThrownBy(write::get)
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOf(StoreException.class)
                    .rootCause()
                    .hasMessageContaining("perhaps not for good");
            // It is there, and will be there unless the primary is lost: the kiosk sends it again and that is a repeat.
            assertThat(count(server, "select count(*) from station")).isEqualTo(written.get());
        }
    }

    private static void write(Store store, int number) {
        store.write(tx -> {
            tx.session().insert(new Station("heping-" + number, "和平驿站", "Heping", ZoneId.of("Asia/Shanghai")));
            return true;
        });
    }

    /** Cancels the wait for the standby once there is one. */
    private static boolean cancelled(PostgresServer server) throws SQLException {
        return count(
                        server,
                        "select count(pg_cancel_backend(pid)) from pg_stat_activity where wait_event = 'SyncRep'"
                                + " and backend_type = 'client backend'")
                > 0;
    }

    @Test
    void theOperatorIsWarnedOfCommitsThatAreNotDurableAndToldOfThoseThatAre() {
        try (LogLines log = new LogLines(Durability.class)) {
            new Durability(true, "on", "").tell();
            new Durability(true, "on", "one").tell();
            assertThat(log.levels()).containsOnly(Level.INFO);
        }
        try (LogLines log = new LogLines(Durability.class)) {
            new Durability(false, "on", "one").tell();
            new Durability(true, "off", "").tell();
            new Durability(true, "local", "one").tell();
            new Durability(true, "remote_write", "one").tell();
            assertThat(log.levels()).hasSize(4).containsOnly(Level.WARN);
        }
    }

    @Test
    void theSettingsAreReadFromTheDatabase() throws Exception {
        try (PostgresServer server = PostgresServer.start()) {
            execute(server, "alter system set synchronous_commit = 'local'");
            execute(server, "select pg_reload_conf()");
            try (LogLines log = new LogLines(Durability.class);
                    Store store = HqStores.open(settings(server), List.of())) {
                assertThat(log.levels()).containsOnly(Level.INFO);
                String commit = store.look(connection -> text(connection, "show synchronous_commit"));
                assertThat(commit).isEqualTo("local");
            }
        }
    }

    private static HqStores.Settings settings(PostgresServer server) {
        return new HqStores.Settings(server.jdbcUrl(), server.user(), server.password());
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), "")) {
            return Long.parseLong(text(connection, sql));
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
