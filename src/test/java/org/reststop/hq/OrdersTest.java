package org.reststop.hq;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.config.HqSettings;
import org.reststop.hq.HqClient.TestKiosk;
import org.reststop.store.ReadyStores;
import org.reststop.sync.ExchangeRequest;
import org.reststop.sync.ExchangeResponse;
import org.reststop.sync.Traffic;

/** What HQ asks of kiosks in its answers, as the operator's programs order it. */
@SuppressWarnings("NullAway.Init")
class OrdersTest {
    private HqWiring hq;
    private HqClient client;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        HqSettings plain = new HqSettings(
                ReadyStores.hqFolder(folder),
                "127.0.0.1",
                0,
                new HqSettings.Database("", "", ""),
                HqSettings.LogFormat.TEXT);
        hq = new HqWiring(
                new HqSettings(
                        ReadyStores.hqFolder(folder),
                        "127.0.0.1",
                        0,
                        plain.database(),
                        plain.logFormat(),
                        plain.network(),
                        "",
                        new HqSettings.Upkeep(Duration.ofSeconds(45), false)),
                true);
        client = new HqClient(
                hq.address(), Files.readString(folder.resolve("operator-token")).strip());
    }

    @AfterEach
    void stop() {
        hq.close();
    }

    @Test
    void aKioskIsOrderedOnceAndOtherwiseAskedForPatienceOnceItHasNothingLeftToDo() throws Exception {
        TestKiosk kiosk = client.enrol();
        ExchangeResponse first = client.exchange(kiosk, kiosk.asking(0));
        assertThat(first.more() || first.retryAfterSeconds() != null).isTrue();
        long cursor = first.cursor();
        assertThat(client.exchange(kiosk, kiosk.asking(cursor)).retryAfterSeconds())
                .isEqualTo(45);

        client.operator("/api/v1/sync-orders", Map.of());
        ExchangeResponse ordered = client.exchange(kiosk, kiosk.asking(cursor));
        assertThat(ordered.orders()).containsExactly(ExchangeResponse.SYNC_NOW);
        assertThat(ordered.retryAfterSeconds()).isNull();
        assertThat(client.exchange(kiosk, kiosk.asking(cursor)).orders()).isEmpty();

        client.operator("/api/v1/paces", Map.of("kiosk", kiosk.identity().kiosk(), "seconds", 600));
        assertThat(client.exchange(kiosk, kiosk.asking(cursor)).retryAfterSeconds())
                .isEqualTo(600);
    }

    @Test
    void aKioskWithMoreToSendIsNotAskedForPatience() throws Exception {
        TestKiosk kiosk = client.enrol();
        long cursor = client.exchange(kiosk, kiosk.asking(0)).cursor();
        ExchangeRequest plain = kiosk.asking(cursor);
        ExchangeRequest busy = new ExchangeRequest(
                plain.protocol(),
                plain.kiosk(),
                plain.incarnation(),
                plain.kioskTime(),
                List.of(client.checkIn(1, 1)),
                1,
                cursor,
                plain.room(),
                900,
                null,
                null,
                new Traffic(LocalDate.of(2026, 11, 25), 1_234, 5_678, 90_000, 1_234_567));

        assertThat(client.exchange(kiosk, busy).retryAfterSeconds()).isNull();
    }

    @Test
    void whatIsNoOrderIsRefused() throws Exception {
        assertThat(status("/api/v1/sync-orders", "{\"kiosk\":\"00000000-0000-7000-8000-000000000000\"}"))
                .isEqualTo(404);
        assertThat(status("/api/v1/paces", "{\"seconds\":5}")).isEqualTo(400);
        assertThat(status("/api/v1/paces", "{\"kiosk\":\"00000000-0000-7000-8000-000000000000\",\"seconds\":5}"))
                .isEqualTo(404);
        assertThat(status("/api/v1/backups", "{\"file\":\"relative.zip\"}")).isEqualTo(400);
        assertThat(status("/api/v1/restores", "{}")).isEqualTo(400);
    }

    private int status(String path, String json) throws Exception {
        return client.post(path, json.getBytes(StandardCharsets.UTF_8), client.operatorToken())
                .statusCode();
    }
}
