package org.reststop.hq.wall;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.UuidV7;
import org.reststop.domain.station.Station;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.fleet.KioskGate;
import org.reststop.hq.http.HttpDoor;
import org.reststop.hq.http.JsonReplies;
import org.reststop.hq.http.Reply;
import org.reststop.store.HqStores;
import org.reststop.store.ReadyStores;
import org.reststop.store.Store;
import org.reststop.sync.Protocol;
import org.reststop.sync.WireCodec;

/** The lines that kiosks hold open, at a node that has room for two. */
class WakeApiTest {
    private static final String STATION = "heping";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Store store;
    private final Fleet fleet;
    private final WakeApi wake;
    private final HttpDoor door;

    WakeApiTest(@TempDir Path folder) {
        Clock clock = Clock.systemUTC();
        SecureRandom random = new SecureRandom();
        store = HqStores.open(ReadyStores.hq(folder), Fleet.ENTITIES);
        store.write(tx -> {
            tx.session().insert(new Station(STATION, "和平驿站", "Heping", ZoneId.of("Asia/Shanghai")));
            return STATION;
        });
        fleet = new Fleet(store, clock, new UuidV7(clock, random), random);
        JsonReplies json = new JsonReplies(new WireCodec());
        wake = new WakeApi(store, new KioskGate(fleet, json, clock, 8), json, 2);
        door = HttpDoor.open(
                new HttpDoor.Settings("127.0.0.1", 0, Duration.ofSeconds(20)),
                wake.routes(),
                json,
                (status, request) -> Reply.text(status, ""),
                new SimpleMeterRegistry());
    }

    @AfterEach
    void close() {
        wake.close();
        http.shutdownNow();
        door.close();
        store.close();
    }

    @Test
    void whoeverComesWhenTheNodeIsFullIsSentAwayForTwoMinutesAndOthersStay() throws Exception {
        HttpResponse<InputStream> first = open(enrolled("一"));
        HttpResponse<InputStream> second = open(enrolled("二"));
        String third = enrolled("三");

        HttpResponse<InputStream> sentAway = open(third);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(sentAway.statusCode()).isEqualTo(503);
        assertThat(sentAway.headers().firstValue("Retry-After")).contains("120");
    }

    private String enrolled(String name) {
        String code = fleet.createCode(STATION).orElseThrow().code();
        return ((Fleet.Enrolled.Done) fleet.enrol(code, name, "127.0.0.1")).secret();
    }

    private HttpResponse<InputStream> open(String secret) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(door.address() + Protocol.WAKE_PATH))
                .header("Authorization", "Bearer " + secret)
                .build();
        return http.send(request, BodyHandlers.ofInputStream());
    }
}
