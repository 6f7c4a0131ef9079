package org.reststop.hq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.config.HqSettings;
import org.reststop.hq.HqClient.TestKiosk;
import org.reststop.sync.ExchangeResponse;
import org.reststop.sync.Fact;
import org.reststop.testing.PostgresServer;

/** HQ on a primary with a synchronous replica, both real, of which the primary dies under load. */
class FailoverTest {
    private static final String TOKEN = "a-token-that-the-operator-has-given";
    private static final int KIOSKS = 4;
    private static final int FACTS = 1_500;
    private static final int BATCH = 20;

    @Test
    void nothingAcknowledgedIsLostOrDoubledWhenThePrimaryIsKilledAndItsReplicaPromoted(@TempDir Path folder)
            throws Exception {
        try (PostgresServer primary = PostgresServer.start();
                PostgresServer replica = primary.standby("replica")) {
            execute(primary, "alter system set synchronous_standby_names = 'replica'");
            execute(primary, "select pg_reload_conf()");
            String url = "jdbc:postgresql://" + primary.hostAndPort() + "," + replica.hostAndPort()
                    + "/postgres?targetServerType=primary";
            try (HqWiring hq = new HqWiring(settings(folder, url, primary), true)) {
                HqClient client = new HqClient(hq.address(), TOKEN);
                failOverUnderLoad(client, primary, replica);
            }
        }
    }

    private static void failOverUnderLoad(HqClient client, PostgresServer primary, PostgresServer replica)
            throws Exception {
        List<Sending> kiosks = new ArrayList<>();
        for (int i = 0; i < KIOSKS; i++) {
            kiosks.add(new Sending(client, client.enrol()));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> sends = kiosks.stream()
                    .map(kiosk -> CompletableFuture.runAsync(kiosk::run, threads))
                    .toList();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> kiosks.stream().allMatch(kiosk -> kiosk.acknowledged.get() > FACTS / 5));
            primary.kill();
            List<Long> held =
                    kiosks.stream().map(kiosk -> kiosk.acknowledged.get()).toList();
            assertThat(held).allMatch(acknowledged -> acknowledged < FACTS);
            replica.promote();
            // The replica waits for no standby of its own: its operator would add a new one and say so.
            CompletableFuture.allOf(sends.toArray(CompletableFuture[]::new)).get();
        }
        for (Sending kiosk : kiosks) {
            String mine = " where f.kiosk_id = '" + kiosk.kiosk.identity().kiosk() + "'";
            assertThat(count(replica, "select count(*) from fact f" + mine)).isEqualTo(FACTS);
            assertThat(count(replica, "select count(distinct f.seq) from fact f" + mine))
                    .isEqualTo(FACTS);
            assertThat(count(replica, "select count(*) from check_in c join fact f on f.id = c.id" + mine))
                    .isEqualTo(FACTS);
            assertThat(kiosk.tookBack)
                    .as("acknowledged, and then no longer held")
                    .hasValue(0);
            assertThat(count(replica, "select count(*) from quarantine f" + mine))
                    .isZero();
        }
    }

    /** A kiosk that sends batch after batch, and a batch again until it is acknowledged; never one that was. */
    private static final class Sending {
        private final HqClient client;
        private final TestKiosk kiosk;
        private final List<Fact> facts;
        private final AtomicLong acknowledged = new AtomicLong();
        private final AtomicLong tookBack = new AtomicLong();

        Sending(HqClient client, TestKiosk kiosk) {
            this.client = client;
            this.kiosk = kiosk;
            this.facts = LongStream.rangeClosed(1, FACTS)
                    .mapToObj(seq -> client.checkIn(seq, 1001))
                    .toList();
        }

        void run() {
            while (acknowledged.get() < FACTS) {
                int from = (int) acknowledged.get();
                List<Fact> batch = facts.subList(from, Math.min(FACTS, from + BATCH));
                try {
                    ExchangeResponse answer = client.exchange(kiosk, kiosk.asking(0, batch.toArray(Fact[]::new)));
                    if (answer.acknowledged() < from) {
                        tookBack.incrementAndGet();
                    }
                    acknowledged.set(answer.acknowledged());
                } catch (IOException e) {
                    // HQ has no database at the moment, and says so: the batch is sent again.
                    continue;
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private static HqSettings settings(Path folder, String url, PostgresServer server) {
        return new HqSettings(
                folder,
                "127.0.0.1",
                0,
                new HqSettings.Database(url, server.user(), server.password()),
                HqSettings.LogFormat.TEXT,
                HqSettings.Network.PLAIN,
                TOKEN);
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
