package org.reststop.hq;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.config.HqSettings;
import org.reststop.hq.HqClient.TestKiosk;
import org.reststop.store.ReadyStores;
import org.reststop.sync.Enrolment;

/** How much HQ lets itself be asked, over its socket. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class LimitsTest {
    private static final int FAR_TOO_MANY = 20_000;

    private HqWiring hq;
    private HqClient client;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        hq = new HqWiring(
                new HqSettings(
                        ReadyStores.hqFolder(folder),
                        "127.0.0.1",
                        0,
                        new HqSettings.Database("", "", ""),
                        HqSettings.LogFormat.TEXT),
                true);
        client = new HqClient(
                hq.address(), Files.readString(folder.resolve("operator-token")).strip());
    }

    @AfterAll
    void stop() {
        hq.close();
    }

    private HttpResponse<byte[]> exchange(TestKiosk kiosk) throws Exception {
        return client.send(kiosk, client.codec.toJson(kiosk.asking(0)), false);
    }

    private static boolean tellsWhenToComeBack(HttpResponse<byte[]> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d+"))
                .isPresent();
    }

    @Test
    void aKioskThatHasGoneMadIsSlowedAndNoOtherIs() throws Exception {
        TestKiosk mad = client.enrol();
        HttpResponse<byte[]> answer = exchange(mad);
        for (int i = 0; i < FAR_TOO_MANY && answer.statusCode() == 200; i++) {
            answer = exchange(mad);
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(tellsWhenToComeBack(answer)).isTrue();
        assertThat(exchange(client.enrol()).statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverGuessesSecretsIsSlowedAndTheKioskBesideHimIsNot() throws Exception {
        TestKiosk good = client.enrol();
        Enrolment.Response identity = good.identity();
        String wrong = identity.kiosk() + "." + "A".repeat(43);
        TestKiosk guesser = new TestKiosk(
                new Enrolment.Response(identity.kiosk(), wrong, identity.station(), identity.keys(), null),
                UUID.randomUUID());
        HttpResponse<byte[]> answer = exchange(guesser);
        assertThat(answer.statusCode()).isEqualTo(401);
        for (int i = 0; i < FAR_TOO_MANY && answer.statusCode() == 401; i++) {
            answer = exchange(guesser);
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(tellsWhenToComeBack(answer)).isTrue();
        assertThat(exchange(good).statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverGuessesTheOperatorsTokenIsSlowedAndTheOperatorIsNot() throws Exception {
        HttpResponse<byte[]> answer = client.get("/api/v1/stations", "wrong");
        for (int i = 0; i < FAR_TOO_MANY && answer.statusCode() == 401; i++) {
            answer = client.get("/api/v1/stations", "wrong");
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(tellsWhenToComeBack(answer)).isTrue();
        assertThat(client.get("/api/v1/stations", client.operatorToken()).statusCode())
                .isEqualTo(200);
    }
}
