package org.reststop.hq;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.config.HqSettings;
import org.reststop.hq.HqClient.TestKiosk;
import org.reststop.sync.ExchangeResponse;
import org.reststop.sync.Fact;
import org.reststop.sync.Protocol;
import org.reststop.sync.WireCodec;
import org.reststop.testing.PostgresServer;

/** Three HQ nodes that began together on one empty PostgreSQL, asked over their sockets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class NodesTest {
    private static final int NODES = 3;
    private static final String TOKEN = "the-same-token-for-every-node-of-hq";

    private final List<HqWiring> nodes = new ArrayList<>();
    private final List<HqClient> clients = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();
    private PostgresServer server;

    @BeforeAll
    void startTogether(@TempDir Path folder) throws Exception {
        server = PostgresServer.start();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<HqWiring>> starts = new ArrayList<>();
            for (int i = 0; i < NODES; i++) {
                folders.add(folder.resolve("node" + i));
                HqSettings settings = settings(folders.getLast());
                starts.add(() -> new HqWiring(settings, true));
            }
            for (Future<HqWiring> start : threads.invokeAll(starts)) {
                nodes.add(start.get());
            }
        }
        nodes.forEach(node -> clients.add(new HqClient(node.address(), TOKEN)));
    }

    private HqSettings settings(Path folder) {
        return new HqSettings(
                folder,
                "127.0.0.1",
                0,
                new HqSettings.Database(server.jdbcUrl(), server.user(), server.password()),
                HqSettings.LogFormat.TEXT,
                HqSettings.Network.PLAIN,
                TOKEN);
    }

    @AfterAll
    void stop() throws Exception {
        nodes.forEach(HqWiring::close);
        server.close();
    }

    @Test
    void whatAnEmptyDatabaseIsGivenIsMadeOnceHoweverManyNodesStartTogether() throws Exception {
        assertThat(count("signing_key")).isEqualTo(1);
        assertThat(count("station")).isEqualTo(1);
        assertThat(count("staff where login = 'admin'")).isEqualTo(1);
        List<String> signIns = new ArrayList<>();
        for (Path folder : folders) {
            Path file = folder.resolve("sign-in.txt");
            signIns.addAll(Files.exists(file) ? Files.readAllLines(file) : List.of());
        }
        assertThat(signIns).hasSize(5);
    }

    @Test
    void oneTokenOpensEveryNodeAndIsKeptInNoFile() throws Exception {
        for (HqClient client : clients) {
            assertThat(client.get("/api/v1/stations", TOKEN).statusCode()).isEqualTo(200);
        }
        assertThat(folders).allSatisfy(folder -> assertThat(folder.resolve("operator-token"))
                .doesNotExist());
    }

    @Test
    void oneKiosksExchangesMayGoToAnyNodeAndEachFactIsStoredOnce() throws Exception {
        long seed = new Random().nextLong();
        Random fate = new Random(seed);
        TestKiosk kiosk = clients.getFirst().enrol();
        List<Fact> facts = facts(200);
        long acknowledged = 0;
        while (acknowledged < facts.size()) {
            int from = (int) Math.max(0, acknowledged - fate.nextInt(8));
            int until = Math.min(facts.size(), from + 1 + fate.nextInt(20));
            HqClient any = clients.get(fate.nextInt(NODES));
            ExchangeResponse answer = any.exchange(
                    kiosk, kiosk.asking(0, facts.subList(from, until).toArray(Fact[]::new)));
            assertThat(answer.acknowledged()).as("seed %d", seed).isGreaterThanOrEqualTo(acknowledged);
            assertThat(answer.refused()).as("seed %d", seed).isEmpty();
            acknowledged = fate.nextInt(4) == 0 ? acknowledged : answer.acknowledged();
        }

        assertThat(factsOf(kiosk)).isEqualTo(200);
        assertThat(count("check_in c join fact f on f.id = c.id and f.station_id = c.station_id where f.kiosk_id = '"
                        + kiosk.identity().kiosk() + "'"))
                .isEqualTo(200);
    }

    @Test
    void exchangesOfOneKioskAtSeveralNodesAtOnceStoreEachFactOnce() throws Exception {
        TestKiosk kiosk = clients.getFirst().enrol();
        Fact[] facts = facts(100).toArray(Fact[]::new);
        byte[] request = WireCodec.gzip(clients.getFirst().codec.toJson(kiosk.asking(0, facts)));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> sends = new ArrayList<>();
            for (int i = 0; i < 4 * NODES; i++) {
                HqClient client = clients.get(i % NODES);
                sends.add(() -> client.send(kiosk, request, true).statusCode());
            }
            for (Future<Integer> send : threads.invokeAll(sends)) {
                assertThat(send.get()).isIn(200, 503);
            }
        }

        assertThat(clients.getLast().exchange(kiosk, kiosk.asking(0, facts)).acknowledged())
                .isEqualTo(100);
        assertThat(factsOf(kiosk)).isEqualTo(100);
        assertThat(count("quarantine where kiosk_id = '" + kiosk.identity().kiosk() + "'"))
                .isZero();
    }

    @Test
    void aRevocationAtOneNodeCountsAtTheOthersWithTheNextExchange() throws Exception {
        TestKiosk kiosk = clients.getFirst().enrol();
        byte[] request = clients.getFirst().codec.toJson(kiosk.asking(0));
        assertThat(clients.getLast().send(kiosk, request, false).statusCode()).isEqualTo(200);

        try (Connection connection = connect();
                Statement sql = connection.createStatement()) {
            sql.executeUpdate("update kiosk set revoked_at = now() where id = '"
                    + kiosk.identity().kiosk() + "'");
        }

        for (HqClient client : clients) {
            assertThat(client.send(kiosk, request, false).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void whatIsPublishedAtOneNodeReachesKiosksAtTheOthers() throws Exception {
        TestKiosk kiosk = clients.getFirst().enrol();
        Map<String, Object> draft =
                Map.of("titleZh", "停水", "bodyZh", "明天停水", "firstDay", "2026-03-01", "lastDay", "2026-03-02");
        String id =
                clients.getFirst().operator("/api/v1/notices", draft).get("id").stringValue();

        for (HqClient client : clients) {
            assertThat(client.exchange(kiosk, kiosk.asking(0)).changes())
                    .anyMatch(change -> change.id().equals(id));
        }
    }

    @Test
    void whatIsWrittenAtOneNodeIsSaidOnTheLinesThatKiosksHoldOpenToTheOthers() throws Exception {
        TestKiosk kiosk = clients.getFirst().enrol();
        try (OpenLine other =
                OpenLine.to(nodes.getLast().address(), kiosk.identity().secret())) {
            other.awaitOpen();
            clients.getFirst().operator("/api/v1/notices", notice("NORMAL"));
            assertThat(other.nextEvent()).isEqualTo(Protocol.POKE);

            String id = clients.getFirst()
                    .operator("/api/v1/notices", notice("EMERGENCY"))
                    .get("id")
                    .stringValue();
            assertThat(other.nextEvent()).isEqualTo(Protocol.EMERGENCY);
            assertThat(clients.getLast().exchange(kiosk, kiosk.asking(0)).changes())
                    .anyMatch(change -> change.id().equals(id));
        }
    }

    private static Map<String, Object> notice(String priority) {
        Map<String, Object> extras =
                Map.of("audience", "ALL", "priority", priority, "sound", false, "media", List.of());
        return Map.of(
                "titleZh", "停水", "bodyZh", "今晚停水", "firstDay", "2026-03-01", "lastDay", "2026-03-02", "extras", extras);
    }

    private List<Fact> facts(int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(seq -> clients.getFirst().checkIn(seq, 1001))
                .toList();
    }

    private long factsOf(TestKiosk kiosk) throws Exception {
        return count("fact where kiosk_id = '" + kiosk.identity().kiosk() + "'");
    }

    private long count(String fromWhere) throws Exception {
        try (Connection connection = connect();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select count(*) from " + fromWhere)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Connection connect() throws Exception {
        return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
    }
}
