package org.reststop.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.badge.Revocation;
import org.reststop.kiosk.sync.ExchangeOutcome.Done;
import org.reststop.kiosk.sync.ExchangeOutcome.Failed;
import org.reststop.kiosk.sync.SyncStatus.Problem;
import org.reststop.sync.BadgeChange;
import org.reststop.sync.ExchangeRequest;
import org.reststop.sync.Protocol;

/** What one exchange sends, and what it does with every kind of answer. */
class ExchangeTest {
    private static final Duration PATIENT = Duration.ofSeconds(60);
    private static final Duration IMPATIENT = Duration.ofMillis(300);

    private final TestKiosk kiosk;
    private final Ledger ledger;
    private final FakeHq hq;

    ExchangeTest(@TempDir Path folder) {
        kiosk = new TestKiosk(folder);
        ledger = new Ledger(kiosk.clock);
        hq = new FakeHq(ledger);
    }

    @AfterEach
    void close() {
        kiosk.close();
        hq.close();
    }

    private ExchangeOutcome exchange(Duration timeout) {
        return exchange(kiosk, timeout);
    }

    private ExchangeOutcome exchange(TestKiosk of, Duration timeout) {
        try (HqClient client = new HqClient(hq.address(), timeout, kiosk.clock)) {
            return new Exchange(TestKiosk.identity(hq.address()), of.store(), client, of.clock, of.ids).run();
        }
    }

    private ExchangeOutcome exchange() {
        return exchange(PATIENT);
    }

    @Test
    void factsGoUpAndChangesComeDownInOneRoundTrip() {
        kiosk.checkIn(3);
        ledger.publish(new BadgeChange.Revoked(9, TestKiosk.START, "丢失"));

        assertThat(exchange()).isInstanceOfSatisfying(Done.class, done -> {
            assertThat(done.progress()).isTrue();
            assertThat(done.more()).isFalse();
            assertThat(done.changes()).isEqualTo(1);
        });

        assertThat(hq.requests()).isEqualTo(1);
        assertThat(ledger.factIds()).isEqualTo(kiosk.made());
        assertThat(kiosk.store().outbox().queued()).isZero();
        Revocation revocation = kiosk.store().read(session -> session.get(Revocation.class, 9L));
        assertThat(revocation).isNotNull();
    }

    @Test
    void theRequestSaysWhoAsksAndFromWhere() {
        kiosk.checkIn(2);
        exchange();
        kiosk.checkIn(1);
        exchange();

        ExchangeRequest request = ledger.requests().getLast();
        assertThat(request.kiosk()).isEqualTo(new UUID(7, 7));
        assertThat(request.incarnation()).isEqualTo(kiosk.store().outbox().incarnation());
        assertThat(request.facts()).extracting(fact -> fact.seq()).containsExactly(3L);
        assertThat(request.oldest()).isEqualTo(1);
        assertThat(request.queued()).isEqualTo(1);
        assertThat(request.kioskTime()).isEqualTo(TestKiosk.START);
    }

    @Test
    void theSecretTravelsAsBearerTokenAndTheBodyCompressed() {
        hq.behave((asked, out) -> {
            assertThat(asked.head())
                    .startsWith("POST /sync/v1/exchange HTTP/1.1")
                    .contains("Authorization: Bearer secret-of-this-kiosk")
                    .contains("Content-Encoding: gzip");
            ledger.answer(asked, out);
        });

        assertThat(exchange()).isInstanceOf(Done.class);
    }

    @Test
    void everyWrongAnswerIsNamedAndLeavesTheFactsWhereTheyWere() {
        kiosk.checkIn(2);

        Map.ofEntries(
                        Map.entry(Faults.HTML, Problem.NOT_HQ),
                        Map.entry(Faults.GIBBERISH, Problem.NOT_HQ),
                        Map.entry(Faults.WRONG_JSON, Problem.NOT_HQ),
                        Map.entry(Faults.NOT_JSON, Problem.NOT_HQ),
                        Map.entry(Faults.HOLES, Problem.NOT_HQ),
                        Map.entry(Faults.HUGE, Problem.NOT_HQ),
                        Map.entry(Faults.BOMB, Problem.NOT_HQ),
                        Map.entry(Faults.TRUNCATED_GZIP, Problem.NOT_HQ),
                        Map.entry(Faults.ACKNOWLEDGES_TOO_MUCH, Problem.NOT_HQ),
                        Map.entry(Faults.ACKNOWLEDGES_LESS_THAN_NOTHING, Problem.NOT_HQ),
                        Map.entry(Faults.HTML_500, Problem.HTTP_ERROR),
                        Map.entry(Faults.A_PROXYS_401, Problem.HTTP_ERROR),
                        Map.entry(Faults.TOO_LARGE, Problem.HTTP_ERROR),
                        Map.entry(Faults.REDIRECT, Problem.REDIRECTED),
                        Map.entry(Faults.HANGS_UP, Problem.UNREACHABLE),
                        Map.entry(Faults.STOPS_HALFWAY, Problem.UNREACHABLE),
                        Map.entry(Faults.CREDENTIAL_REFUSED, Problem.CREDENTIAL_REFUSED),
                        Map.entry(Faults.PROTOCOL_REFUSED, Problem.PROTOCOL_REFUSED),
                        Map.entry(Faults.PROTOCOL_REFUSED_400, Problem.PROTOCOL_REFUSED),
                        Map.entry(Faults.BUSY, Problem.BUSY),
                        Map.entry(Faults.TOO_MANY, Problem.BUSY))
                .forEach((answer, problem) -> {
                    hq.behave(answer);
                    assertProblem(exchange(), problem);
                    assertThat(kiosk.store().outbox().queued()).isEqualTo(2);
                    assertThat(kiosk.store().inbox().cursor()).isZero();
                });

        hq.behave(ledger);
        assertThat(exchange()).isInstanceOf(Done.class);
        assertThat(ledger.factIds()).isEqualTo(kiosk.made());
    }

    @Test
    void silenceAndATrickleEndAtTheTimeout() {
        kiosk.checkIn(1);
        for (FakeHq.Behaviour slow : List.of(Faults.SILENT, Faults.TRICKLES)) {
            hq.behave(slow);
            assertProblem(exchange(IMPATIENT), Problem.TIMEOUT);
        }
        assertThat(kiosk.store().outbox().queued()).isEqualTo(1);
    }

    @Test
    void aRefusedConnectionIsUnreachable() {
        hq.stop();

        assertProblem(exchange(), Problem.UNREACHABLE);
    }

    @Test
    void aNameThatNobodyKnowsIsUnreachable() {
        URI nowhere = URI.create("http://hq.invalid");
        try (HqClient client = new HqClient(nowhere, PATIENT, kiosk.clock)) {
            assertProblem(
                    new Exchange(TestKiosk.identity(nowhere), kiosk.store(), client, kiosk.clock, kiosk.ids).run(),
                    Problem.UNREACHABLE);
        }
    }

    private static void assertProblem(ExchangeOutcome outcome, Problem problem) {
        assertThat(outcome).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.problem())
                .as(failed.detail())
                .isEqualTo(problem));
    }

    @Test
    void busyHqSaysWhenToComeBackInSecondsOrByDate() {
        hq.behave(Faults.BUSY);
        assertThat(exchange()).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.retryAfter())
                .contains(Duration.ofSeconds(90)));

        hq.behave((asked, out) ->
                FakeHq.write(out, "503 Busy\r\nRetry-After: Tue, 24 Nov 2026 02:02:00 GMT", new byte[0]));
        assertThat(exchange()).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.retryAfter())
                .contains(Duration.ofMinutes(2)));

        hq.behave((asked, out) -> FakeHq.write(out, "503 Busy\r\nRetry-After: soon", new byte[0]));
        assertThat(exchange()).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.retryAfter())
                .isEqualTo(Optional.empty()));
    }

    @Test
    void hqBackFromABackupIsGivenAgainWhatItLost() {
        kiosk.checkIn(10);
        exchange();
        ledger.restore(4);

        exchange();
        assertThat(kiosk.store().outbox().queued()).isEqualTo(6);
        exchange();

        assertThat(ledger.factIds()).isEqualTo(kiosk.made());
        assertThat(kiosk.store().outbox().queued()).isZero();
    }

    @Test
    void hqBackFromABackupIsAskedForItsWholeFeed() {
        for (long serial = 1; serial <= 3; serial++) {
            ledger.publish(new BadgeChange.Revoked(serial, TestKiosk.START, "丢失"));
        }
        kiosk.checkIn(2);
        exchange();
        ledger.restore(1);

        exchange();
        exchange();

        assertThat(ledger.requests()).extracting(ExchangeRequest::cursor).containsExactly(0L, 3L, 0L);
    }

    @Test
    void anHqThatGotLaterFactsByALatePacketIsBelievedAsFarAsWasSentNow() {
        kiosk.checkIn(Protocol.MAX_FACTS + 1);
        hq.behave(Faults.acknowledging(Protocol.MAX_FACTS + 1));

        assertThat(exchange()).isInstanceOf(Done.class);

        assertThat(kiosk.store().outbox().queued()).isEqualTo(1);
    }

    @Test
    void factsThatAreNoLongerKeptAreNotWaitedFor() {
        kiosk.checkIn(2);
        exchange();
        for (int day = 0; day < 31; day++) {
            kiosk.clock.advance(Duration.ofDays(1));
            kiosk.checkIn(1);
            exchange();
        }
        ledger.restore(0);

        exchange();
        exchange();

        List<UUID> made = kiosk.made();
        assertThat(ledger.factIds()).containsExactlyElementsOf(made.subList(2, made.size()));
        assertThat(kiosk.store().outbox().queued()).isZero();
    }

    @Test
    void noJumpOfAClockForgetsFactsBeforeTheirTime() {
        Instant now = kiosk.clock.instant();
        for (Instant clock : List.of(now, Instant.EPOCH, now.plus(Duration.ofDays(3650)), now, Instant.EPOCH)) {
            kiosk.clock.advance(Duration.between(kiosk.clock.instant(), clock));
            kiosk.checkIn(1);
            exchange();
        }
        ledger.restore(0);

        exchange();
        exchange();

        assertThat(ledger.factIds()).containsExactlyElementsOf(kiosk.made());
    }

    @Test
    void aCopyOfADiskThatHqKnowsMoreOfIsNumberedAnew(@TempDir Path other) throws IOException {
        kiosk.checkIn(3);
        exchange();
        try (TestKiosk copy = kiosk.copyTo(other, 2)) {
            kiosk.checkIn(2);
            exchange();

            copy.checkIn(1);
            assertProblem(exchange(copy, PATIENT), Problem.NOT_HQ);
            assertThat(exchange(copy, PATIENT)).isInstanceOf(Done.class);

            assertHqHoldsAllOf(kiosk, copy);
        }
    }

    @Test
    void aCopyOfADiskThatHasMadeMoreSinceIsNumberedAnewToo(@TempDir Path other) throws IOException {
        kiosk.checkIn(3);
        exchange();
        try (TestKiosk copy = kiosk.copyTo(other, 2)) {
            kiosk.checkIn(2);
            exchange();

            copy.checkIn(4);
            assertProblem(exchange(copy, PATIENT), Problem.NOT_HQ);
            assertThat(exchange(copy, PATIENT)).isInstanceOf(Done.class);
            copy.reopen();
            copy.checkIn(1);
            assertThat(exchange(copy, PATIENT)).isInstanceOf(Done.class);

            assertHqHoldsAllOf(kiosk, copy);
        }
    }

    private void assertHqHoldsAllOf(TestKiosk first, TestKiosk second) {
        List<UUID> all = new ArrayList<>(first.made());
        all.addAll(second.made());
        assertThat(ledger.factIds()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(second.store().outbox().queued()).isZero();
        assertThat(second.store().outbox().incarnation())
                .isNotEqualTo(first.store().outbox().incarnation());
    }

    @Test
    void aRefusedFactDoesNotBlockThoseBehindIt() {
        kiosk.checkIn(3);
        ledger.refuse(fact -> fact.seq() == 2);

        exchange();

        assertThat(kiosk.store().outbox().queued()).isZero();
        assertThat(putAside()).containsExactly("on purpose");
    }

    @Test
    void anOversizedFactIsPutAsideAndDoesNotBlockThoseBehindIt() {
        kiosk.checkIn(1);
        kiosk.recordOversized();
        kiosk.checkIn(1);

        exchange();

        assertThat(ledger.factIds()).isEqualTo(kiosk.made());
        assertThat(kiosk.store().outbox().queued()).isZero();
        assertThat(putAside()).singleElement().asString().contains("65536 is the most");
    }

    private List<String> putAside() {
        return kiosk.store().read(session -> session.createNativeQuery("select reason from refused_fact", String.class)
                .getResultList());
    }

    @Test
    void factsThatAreMadeMeanwhileAreNotTakenForSent() {
        kiosk.checkIn(1);
        hq.behave((asked, out) -> {
            kiosk.checkIn(2);
            ledger.answer(asked, out);
        });

        exchange();

        assertThat(kiosk.store().outbox().queued()).isEqualTo(2);
    }

    @Test
    void theClocksDistanceIsMeasured() {
        Instant hqTime = TestKiosk.START.plus(Duration.ofDays(3650));
        hq.behave(Faults.json("200 OK", """
                {"acknowledged":0,"refused":[],"changes":[],"cursor":0,"more":false,"hqTime":"%s","orders":["dance"]}
                """.formatted(hqTime)));

        assertThat(exchange()).isInstanceOfSatisfying(Done.class, done -> {
            assertThat(done.clockOffset()).isEqualTo(Duration.ofDays(3650));
            assertThat(done.progress()).isFalse();
        });
    }

    @Test
    void aStoreThatFailsIsAnOutcomeToo() {
        kiosk.store().close();

        assertProblem(exchange(), Problem.STORE_FAILED);
        kiosk.reopen();
    }
}
