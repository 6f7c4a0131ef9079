package org.reststop.kiosk.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reststop.kiosk.sync.ExchangeOutcome.Done;
import org.reststop.sync.ExchangeRequest;
import org.reststop.sync.Protocol;
import org.reststop.testing.Recorded;

/** The kiosk of today with an HQ of each protocol version: answers as they were recorded. */
class RecordedAnswersTest {
    private static final Duration PATIENT = Duration.ofSeconds(30);
    private static final Map<String, Integer> CHECK_INS_BEFORE = Map.of("4-facts", 3, "5-refused", 1);

    private final Path folder;
    private final TestKiosk kiosk;

    RecordedAnswersTest(@TempDir Path folder) {
        this.folder = folder;
        this.kiosk = new TestKiosk(folder.resolve("store"));
    }

    @AfterEach
    void close() {
        kiosk.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void everyAnswerOfAnHqBehindAlikeOrAheadIsTaken(int version) {
        Recorded recorded = new Recorded(version);
        Iterator<String> steps = recorded.steps().iterator();
        try (FakeHq hq = new FakeHq((asked, out) -> {
                    if (asked.exchange().protocol() > 1 && version == 1) {
                        refuseProtocol(out);
                        return;
                    }
                    FakeHq.write(
                            out,
                            "200 OK\r\nContent-Type: application/json",
                            recorded.response(steps.next()).getBytes(UTF_8));
                });
                HqClient client = new HqClient(hq.address(), PATIENT, kiosk.clock)) {
            Exchange exchange =
                    new Exchange(TestKiosk.identity(hq.address()), kiosk.store(), client, kiosk.clock, kiosk.ids);
            for (String step : recorded.steps()) {
                kiosk.checkIn(CHECK_INS_BEFORE.getOrDefault(step, 0));
                assertThat(exchange.run()).as("%s of version %d", step, version).isInstanceOf(Done.class);
            }
        }

        assertThat(kiosk.store().outbox().queued()).isZero();
        assertThat(strings("select masked_name from person")).containsExactly("王*明");
        assertThat(strings("select reason from refused_fact"))
                .singleElement()
                .asString()
                .contains("another station");
        assertThat(strings("select reason from revocation where reason <> ''")).containsExactly("丢失");
        assertThat(kiosk.store().inbox().place().epoch() == null).isEqualTo(version == 1);
        assertThat(kiosk.store().inbox().place().load()).isNull();
        assertThat(strings("select document_id from unknown_change"))
                .isEqualTo(version == 3 ? List.of("m") : List.of());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void anHqOfEachVersionEnrolsTheKiosk(int version) {
        Recorded recorded = new Recorded(version);
        try (FakeHq hq = new FakeHq((asked, out) -> {
            if (version == 1 && !new String(asked.body(), UTF_8).contains("\"protocol\":1")) {
                refuseProtocol(out);
                return;
            }
            FakeHq.write(
                    out,
                    "200 OK\r\nContent-Type: application/json",
                    recorded.response("1-enrol").getBytes(UTF_8));
        })) {
            IdentityFile file = new IdentityFile(folder.resolve("identity"));
            Enrolling enrolling = new Enrolling(kiosk.store(), file, PATIENT, kiosk.clock);
            assertThat(enrolling.enrol(hq.address(), "8FG7-NSPS-8ZX4", "南门终端"))
                    .isInstanceOf(EnrolmentOutcome.Enrolled.class);
            assertThat(file.load().orElseThrow().stationId()).isEqualTo("heping");
        }
    }

    @Test
    void aKioskStepsDownAtOnceAndTriesItsOwnVersionAgainLater() {
        ExchangeRequest[] last = new ExchangeRequest[1];
        Recorded recorded = new Recorded(1);
        try (FakeHq hq = new FakeHq((asked, out) -> {
                    last[0] = asked.exchange();
                    if (last[0].protocol() > 1) {
                        refuseProtocol(out);
                        return;
                    }
                    FakeHq.write(
                            out,
                            "200 OK\r\nContent-Type: application/json",
                            recorded.response("3-idle").getBytes(UTF_8));
                });
                HqClient client = new HqClient(hq.address(), PATIENT, kiosk.clock)) {
            Exchange exchange =
                    new Exchange(TestKiosk.identity(hq.address()), kiosk.store(), client, kiosk.clock, kiosk.ids);
            assertThat(exchange.run()).isInstanceOf(Done.class);
            assertThat(hq.requests()).isEqualTo(2);
            assertThat(last[0].protocol()).isEqualTo(1);
            assertThat(last[0].epoch()).isNull();
            exchange.run();
            assertThat(hq.requests()).isEqualTo(3);
        }
    }

    @Test
    void afterADayOfExchangesTheKiosksOwnVersionIsTriedAgain() {
        Speech speech = new Speech();
        assertThat(speech.stepDown()).isTrue();
        assertThat(speech.stepDown()).isFalse();
        for (int i = 1; i < Speech.EXCHANGES_UNTIL_NEXT_TRY; i++) {
            speech.used();
            assertThat(speech.version()).isEqualTo(Protocol.OLDEST);
        }
        speech.used();
        assertThat(speech.version()).isEqualTo(Protocol.VERSION);
    }

    private static void refuseProtocol(OutputStream out) throws IOException {
        FakeHq.write(
                out,
                "426 Upgrade Required\r\nContent-Type: application/json",
                "{\"error\":\"protocol-refused\",\"detail\":\"HQ speaks protocol 1, the kiosk 2\"}".getBytes(UTF_8));
    }

    private List<String> strings(String sql) {
        return kiosk.store()
                .read(session -> session.createNativeQuery(sql, String.class).getResultList());
    }
}
