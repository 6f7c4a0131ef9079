package org.reststop.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.kiosk.sync.SyncStatus.Problem;
import org.reststop.kiosk.sync.SyncStatus.State;
import org.reststop.sync.BadgeChange;
import org.reststop.sync.ExchangeRequest;
import org.reststop.sync.Protocol;
import org.reststop.testing.LogLines;

/** The schedule at work: a real store, real sockets, and time that passes when the test says so. */
class SyncServiceTest {
    private static final Duration LEAST_INTERVAL = Duration.ofSeconds(24);

    private final TestKiosk kiosk;
    private final Ledger ledger;
    private final FakeHq hq;
    private final FakePause pause = new FakePause();
    private final SyncService service;

    SyncServiceTest(@TempDir Path folder) {
        kiosk = new TestKiosk(folder);
        ledger = new Ledger(kiosk.clock);
        hq = new FakeHq(ledger);
        service = new SyncService(
                TestKiosk.identity(hq.address()), kiosk.store(), TestKiosk.SETTINGS, kiosk.clock, new Random(7), pause);
    }

    @AfterEach
    void close() {
        service.close();
        kiosk.close();
        hq.close();
    }

    /** Starts, and lets the first exchange pass. */
    private void start() {
        service.start();
        pause.next();
    }

    @Test
    void soonAfterTheStartTheKioskIsUpToDate() {
        assertThat(service.status().state()).isEqualTo(State.STARTING);

        start();

        SyncStatus status = service.status();
        assertThat(status.state()).isEqualTo(State.UP_TO_DATE);
        assertThat(status.queued()).isZero();
        assertThat(status.problem()).isNull();
        assertThat(status.lastSuccess()).isEqualTo(TestKiosk.START);
        assertThat(status.clockOffset()).isEqualTo(Duration.ZERO);
        assertThat(status.nextAttempt()).isAfterOrEqualTo(TestKiosk.START.plus(LEAST_INTERVAL));
    }

    @Test
    void idleItMakesOneRoundTripAnInterval() {
        start();

        for (int i = 0; i < 5; i++) {
            assertThat(pause.next()).isBetween(LEAST_INTERVAL, Duration.ofSeconds(36));
        }

        assertThat(hq.requests()).isEqualTo(6);
    }

    @Test
    void aBurstOfFactsIsOneExchangeSoon() {
        start();

        for (int i = 0; i < 5; i++) {
            kiosk.checkIn(1);
            service.nudge();
        }
        assertThat(pause.settle()).isLessThanOrEqualTo(Schedule.SOON);
        assertThat(service.status().state()).isEqualTo(State.BEHIND);
        pause.next();

        assertThat(hq.requests()).isEqualTo(2);
        assertThat(ledger.factIds()).isEqualTo(kiosk.made());
        assertThat(service.status().state()).isEqualTo(State.UP_TO_DATE);
    }

    @Test
    void whoIsCheckedInGoesFirst() {
        start();
        Duration interval = pause.settle();
        pause.advance(interval.minusMillis(100));
        service.giveWay();

        pause.advance(Duration.ofMillis(100));

        assertThat(pause.settle()).isEqualTo(Courtesy.VISIT.minusMillis(100));
        assertThat(hq.requests()).isEqualTo(1);
        pause.next();
        assertThat(hq.requests()).isEqualTo(2);
    }

    @Test
    void aQueueOfPeopleHoldsUpAnExchangeForALittleWhileOnly() {
        start();
        pause.advance(pause.settle().minusMillis(1));
        Duration step = Courtesy.VISIT.dividedBy(2);
        int visits = 0;
        while (hq.requests() == 1 && visits++ < 1_000) {
            service.giveWay();
            pause.advance(step);
            pause.settle();
        }

        assertThat(step.multipliedBy(visits))
                .isBetween(Courtesy.LONGEST, Courtesy.LONGEST.plus(Courtesy.VISIT.multipliedBy(2)));
    }

    @Test
    void aNudgeWithoutAFactHastensNothing() {
        start();
        service.nudge();

        assertThat(pause.settle()).isGreaterThanOrEqualTo(LEAST_INTERVAL);
    }

    @Test
    void moreThanFitsGoesBackToBackInBothDirections() {
        kiosk.checkIn(Protocol.MAX_FACTS + 1);
        publish(2 * Protocol.MAX_CHANGES + 1);

        start();

        assertThat(hq.requests()).isEqualTo(3);
        assertThat(ledger.factIds()).isEqualTo(kiosk.made());
        assertThat(revocations()).isEqualTo(2 * Protocol.MAX_CHANGES + 1);
    }

    @Test
    void aFirstLoadThatBreaksOffResumesWhereItStoppedAndMissesNothingPublishedMeanwhile() {
        publish(2 * Protocol.MAX_CHANGES);
        hq.behave((asked, out) -> {
            ledger.answer(asked, out);
            hq.behave(Faults.HANGS_UP);
        });
        start();
        assertThat(revocations()).isEqualTo(Protocol.MAX_CHANGES);
        assertThat(service.status().state()).isEqualTo(State.OFFLINE);

        publish(1);
        hq.behave(ledger);
        pause.next();

        assertThat(revocations()).isEqualTo(2 * Protocol.MAX_CHANGES + 1);
        assertThat(ledger.requests())
                .extracting(ExchangeRequest::cursor)
                .startsWith(0L, (long) Protocol.MAX_CHANGES, 2L * Protocol.MAX_CHANGES);
    }

    @Test
    void whileHqIsAwayItAsksMoreAndMoreRarelyAndNewFactsDoNotHammer() {
        hq.stop();
        start();
        Duration wait = Duration.ZERO;
        for (int i = 0; i < 12; i++) {
            kiosk.checkIn(1);
            service.nudge();
            wait = pause.next();
        }

        assertThat(wait).isGreaterThanOrEqualTo(Schedule.LONGEST_RETRY.dividedBy(2));
        assertThat(service.status().state()).isEqualTo(State.OFFLINE);
        assertThat(service.status().problem()).isEqualTo(Problem.UNREACHABLE);
        assertThat(service.status().queued()).isEqualTo(12);

        hq.restart();
        pause.next();

        assertThat(service.status().state()).isEqualTo(State.UP_TO_DATE);
        assertThat(ledger.factIds()).isEqualTo(kiosk.made());
    }

    @Test
    void staffCanAskForAnExchangeEvenWhileHqIsThoughtToBeAway() {
        hq.stop();
        start();
        hq.restart();

        service.syncNow();

        await().untilAsserted(() -> assertThat(service.status().state()).isEqualTo(State.UP_TO_DATE));
    }

    @Test
    void busyHqIsLeftAlone() {
        hq.behave(Faults.BUSY);
        start();
        kiosk.checkIn(1);
        service.nudge();

        assertThat(pause.settle()).isGreaterThanOrEqualTo(Duration.ofSeconds(90));
        assertThat(service.status().problem()).isEqualTo(Problem.BUSY);
        assertThat(hq.requests()).isEqualTo(1);
    }

    @Test
    void aRefusedKioskIsRefusedNotOffline() {
        hq.behave(Faults.CREDENTIAL_REFUSED);
        start();

        assertThat(service.status().state()).isEqualTo(State.REFUSED);
    }

    @Test
    void aFactMadeInMidExchangeGoesWithTheNextAtOnce() {
        kiosk.checkIn(1);
        hq.behave((asked, out) -> {
            hq.behave(ledger);
            kiosk.checkIn(1);
            service.nudge();
            ledger.answer(asked, out);
        });

        start();

        assertThat(hq.requests()).isEqualTo(2);
        assertThat(ledger.factIds()).isEqualTo(kiosk.made());
    }

    @Test
    void listenersHearOfChangesWhenTheyAreStored() {
        List<Long> seen = new ArrayList<>();
        service.onChanges(() -> {
            throw new IllegalStateException("on purpose");
        });
        service.onChanges(() -> seen.add(revocations()));
        try (LogLines log = new LogLines(SyncService.class)) {
            start();
            publish(2);
            pause.next();
            pause.next();

            assertThat(log.levels()).containsExactly(Level.ERROR);
        }
        assertThat(seen).containsExactly(2L);
    }

    @Test
    void listenersHearOfEveryStatusAndOneThatFailsHarmsNobody() {
        List<State> states = new CopyOnWriteArrayList<>();
        service.onStatus(status -> {
            throw new IllegalStateException("on purpose");
        });
        service.onStatus(status -> states.add(status.state()));

        try (LogLines log = new LogLines(SyncService.class)) {
            start();
            assertThat(log.levels()).isNotEmpty().containsOnly(Level.ERROR);
        }

        assertThat(states).startsWith(State.STARTING).endsWith(State.UP_TO_DATE);
    }

    @Test
    void aClockSetBackTenYearsDoesNotChangeTheSchedule() {
        start();
        kiosk.clock.advance(Duration.ofDays(-3650));
        assertThat(pause.next()).isBetween(LEAST_INTERVAL, Duration.ofSeconds(36));
        assertThat(hq.requests()).isEqualTo(2);
    }

    @Test
    void closingEndsAnExchangeThatHqNeverAnswers() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        hq.behave((request, out) -> {
            asked.countDown();
            Faults.SILENT.answer(request, out);
        });
        service.start();
        pause.advance(pause.settle());
        asked.await();

        try (LogLines log = new LogLines(SyncService.class)) {
            service.close();

            assertThat(log.lines()).isEmpty();
        }
    }

    @Test
    void closingBeforeTheStartIsNothing() {
        service.close();
        assertThat(hq.requests()).isZero();
    }

    private void publish(int count) {
        for (int i = 0; i < count; i++) {
            ledger.publish(new BadgeChange.Revoked(nextSerial++, TestKiosk.START, "丢失"));
        }
    }

    private long nextSerial = 1;

    private long revocations() {
        return kiosk.store().read(session -> session.createSelectionQuery("select count(*) from Revocation", Long.class)
                .getSingleResult());
    }
}
