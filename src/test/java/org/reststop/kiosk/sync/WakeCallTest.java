package org.reststop.kiosk.sync;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reststop.sync.Protocol;

/** The connection that is held open, to an HQ that takes it, has no room for it, or falls silent. */
class WakeCallTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String STREAM = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";

    private final FakePause pause = new FakePause();
    private final List<Duration> news = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final FakeHq hq =
            new FakeHq((asked, out) -> FakeHq.write(out, "503 Busy\r\nRetry-After: 120", new byte[0]));
    private final HqClient client = new HqClient(hq.address(), Duration.ofSeconds(20), Clock.systemUTC());
    private final WakeCall call = new WakeCall(client, () -> "secret", () -> true, news::add, new Random(3), pause);

    @AfterEach
    void close() {
        end.countDown();
        client.close();
        call.close();
        hq.close();
    }

    @Test
    void anHqThatHasNoRoomIsAskedAgainNoSoonerThanItWantsToBe() {
        call.start();
        await().atMost(SOON).until(() -> hq.requests() == 1);
        for (int i = 2; i < 5; i++) {
            int asked = i;
            await().atMost(SOON).until(() -> pause.settle().compareTo(Duration.ofSeconds(100)) > 0);
            assertThat(pause.settle()).isGreaterThanOrEqualTo(Duration.ofSeconds(120));
            pause.advance(pause.settle());
            await().atMost(SOON).until(() -> hq.requests() == asked);
        }
        assertThat(news).isEmpty();
    }

    @Test
    void anEmergencyIsFetchedAtOnceAndOtherNewsWithinTheTimeThatHqSpreadsThemOver() {
        hq.behave((asked, out) -> {
            out.write((STREAM + "event: " + Protocol.EMERGENCY + "\ndata: 0\n\nevent: " + Protocol.POKE
                            + "\ndata: 4000\n\n")
                    .getBytes(US_ASCII));
            out.flush();
            end.await();
        });
        call.start();

        await().atMost(SOON).until(() -> news.size() == 3);
        assertThat(news.get(1)).isZero();
        assertThat(news.getLast()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(4));
    }

    @Test
    void onceItIsConnectedAndAgainAfterASilenceItAsksForWhatItMayHaveMissed() {
        hq.behave((asked, out) -> {
            out.write((STREAM + ": waiting\n\n").getBytes(US_ASCII));
            out.flush();
            end.await();
        });
        call.start();
        await().atMost(SOON).until(() -> news.size() == 1);
        for (int i = 0; i < 8; i++) {
            pause.advance(pause.settle());
        }

        await().atMost(SOON).until(() -> hq.requests() >= 2 && news.size() >= 2);
        assertThat(news).allSatisfy(wait -> assertThat(wait).isPositive());
    }
}
