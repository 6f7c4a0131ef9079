package org.reststop.hq.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.UuidV7;
import org.reststop.domain.station.Station;
import org.reststop.hq.badge.BadgeOffice;
import org.reststop.hq.badge.SigningKeys;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.hq.feed.FeedReader;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.fleet.Fleet.Enrolled;
import org.reststop.hq.http.HttpDoor;
import org.reststop.hq.http.JsonReplies;
import org.reststop.hq.http.Reply;
import org.reststop.hq.intake.Intake;
import org.reststop.store.HqStores;
import org.reststop.store.ReadyStores;
import org.reststop.sync.ExchangeRequest;
import org.reststop.sync.ExchangeResponse;
import org.reststop.sync.Fact;
import org.reststop.sync.PersonFact;
import org.reststop.sync.Protocol;
import org.reststop.sync.WireCodec;

/** What an exchange costs the database, and what a slow one costs the others; over a real socket and store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ExchangeCostTest {
    private final WireCodec codec = new WireCodec();
    private final Clock clock = Clock.systemUTC();
    private final SecureRandom random = new SecureRandom();
    private final UuidV7 ids = new UuidV7(clock, random);
    private final UUID incarnation = UUID.randomUUID();
    private CountingStore store;
    private Fleet fleet;
    private FeedPublisher feed;
    private HttpDoor door;
    private Enrolled.Done kiosk;

    @BeforeAll
    void open(@TempDir Path folder) {
        List<Class<?>> entities = Stream.of(Fleet.ENTITIES, BadgeOffice.ENTITIES)
                .flatMap(List::stream)
                .toList();
        var database = ReadyStores.hq(folder);
        store = new CountingStore(HqStores.open(database, entities));
        feed = new FeedPublisher(codec);
        fleet = new Fleet(store, clock, ids, random);
        SigningKeys keys = new SigningKeys(store, feed, clock, random);
        store.write(tx -> {
            feed.ensureEpoch(tx.session(), ids.next());
            return true;
        });
        JsonReplies json = new JsonReplies(codec);
        var tools = new KioskApi.Tools(new SimpleMeterRegistry(), clock, random);
        var api = new KioskApi(
                store,
                fleet,
                new Intake(codec, clock, ids),
                new FeedReader(codec),
                new KioskApi.Marks(keys, List::of),
                tools);
        door = HttpDoor.open(
                new HttpDoor.Settings("127.0.0.1", 0, Duration.ofSeconds(1)),
                api.routes(),
                json,
                (status, request) -> Reply.text(status, ""),
                new SimpleMeterRegistry());
        store.write(tx -> {
            feed.ensureEpoch(tx.session(), UUID.randomUUID());
            return true;
        });
        kiosk = enrol();
    }

    private final UUID session = UUID.randomUUID();
    private @Nullable UUID epoch;
    private long turn;

    private Enrolled.Done enrol() {
        store.write(tx -> {
            tx.session().insert(new Station("heping", "和平驿站", "Heping", ZoneId.of("Asia/Shanghai")));
            return true;
        });
        String code = fleet.createCode("heping").orElseThrow().code();
        return (Enrolled.Done) fleet.enrol(code, "大厅", "192.0.2.1");
    }

    @AfterAll
    void close() {
        door.close();
        store.close();
    }

    @Test
    void anIdleExchangeIsOneLookAndWritesNothing() throws Exception {
        long cursor = exchange(0).cursor();
        store.forget();

        ExchangeResponse answer = exchange(cursor);

        assertThat(answer.cursor()).isEqualTo(cursor);
        assertThat(store.looks).hasValue(1);
        assertThat(store.reads).hasValue(0);
        assertThat(store.writes).hasValue(0);
    }

    @Test
    void anExchangeWithFactsIsOneLookAndOneTransaction() throws Exception {
        long cursor = exchange(0).cursor();
        store.forget();

        exchange(cursor, checkIn());

        assertThat(store.looks).hasValue(1);
        assertThat(store.reads).hasValue(0);
        assertThat(store.writes).hasValue(1);
    }

    @Test
    void slowSendersHoldUpNobody() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                Socket socket = new Socket("127.0.0.1", door.port());
                slow.add(socket);
                socket.getOutputStream().write((head(100_000) + "{").getBytes(UTF_8));
            }
            assertThat(exchange(0).hqTime()).isNotNull();
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private Fact checkIn() {
        var body = codec.toBody(new PersonFact.CheckedIn("heping", 1, 1));
        return new Fact(1, ids.next(), PersonFact.CheckedIn.TYPE, 1, clock.instant(), body);
    }

    private ExchangeResponse exchange(long cursor, Fact... facts) throws Exception {
        byte[] body = codec.toJson(new ExchangeRequest(
                Protocol.VERSION,
                kiosk.kiosk().id(),
                incarnation,
                Instant.now(),
                List.of(facts),
                1,
                cursor,
                Protocol.MAX_CHANGES,
                facts.length,
                epoch,
                new ExchangeRequest.Proof(session, ++turn, null)));
        try (Socket socket = new Socket("127.0.0.1", door.port())) {
            socket.getOutputStream().write(head(body.length).getBytes(UTF_8));
            socket.getOutputStream().write(body);
            ExchangeResponse answer = answer(socket.getInputStream());
            epoch = Objects.requireNonNull(answer.feed()).epoch();
            return answer;
        }
    }

    private ExchangeResponse answer(InputStream in) throws Exception {
        String all = new String(in.readAllBytes(), UTF_8);
        assertThat(all).startsWith("HTTP/1.1 200");
        return codec.fromJson(all.substring(all.indexOf("\r\n\r\n") + 4).getBytes(UTF_8), ExchangeResponse.class);
    }

    private String head(int length) {
        return "POST " + Protocol.EXCHANGE_PATH + " HTTP/1.1\r\nHost: hq\r\nConnection: close\r\nAuthorization: Bearer "
                + kiosk.secret() + "\r\nContent-Length: " + length + "\r\n\r\n";
    }
}
