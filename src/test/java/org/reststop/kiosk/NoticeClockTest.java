package org.reststop.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.reststop.kiosk.sync.SyncStatus;
import org.reststop.testing.TestClock;

class NoticeClockTest {
    private static final Instant HQ = Instant.parse("2026-11-24T08:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);

    private final AtomicLong nanos = new AtomicLong(7);

    @Test
    void aClockThatIsNearlyRightIsGoneBy() {
        TestClock own = new TestClock(HQ);
        NoticeClock clock = new NoticeClock(own, nanos::get);
        assertThat(clock.instant()).isEqualTo(HQ);

        clock.heard(exchange(own, Duration.ofSeconds(90)));
        own.advance(Duration.ofHours(1));

        assertThat(clock.instant()).isEqualTo(own.instant());
    }

    @Test
    void whereTheClockIsAYearOffHqsTimeGoesOnWithoutALineAndHoweverTheClockIsSetMeanwhile() {
        TestClock own = new TestClock(HQ.plus(YEAR));
        NoticeClock clock = new NoticeClock(own, nanos::get);
        clock.heard(exchange(own, YEAR.negated()));
        assertThat(clock.instant()).isEqualTo(HQ);

        nanos.addAndGet(Duration.ofMinutes(10).toNanos());
        own.advance(YEAR.negated());

        assertThat(clock.instant()).isEqualTo(HQ.plus(Duration.ofMinutes(10)));
    }

    @Test
    void onceTheClockIsRightItIsGoneByAgain() {
        TestClock own = new TestClock(HQ.plus(YEAR));
        NoticeClock clock = new NoticeClock(own, nanos::get);
        clock.heard(exchange(own, YEAR.negated()));
        own.advance(YEAR.negated().plusSeconds(3));
        clock.heard(exchange(own, Duration.ZERO));

        assertThat(clock.instant()).isEqualTo(own.instant());
    }

    @Test
    void aStatusThatTellsOfNoNewExchangeChangesNothing() {
        TestClock own = new TestClock(HQ.plus(YEAR));
        NoticeClock clock = new NoticeClock(own, nanos::get);
        SyncStatus told = exchange(own, YEAR.negated());
        clock.heard(told);
        nanos.addAndGet(Duration.ofMinutes(10).toNanos());
        clock.heard(told);

        assertThat(clock.instant()).isEqualTo(HQ.plus(Duration.ofMinutes(10)));
    }

    private static SyncStatus exchange(TestClock own, Duration offset) {
        return new SyncStatus(SyncStatus.State.UP_TO_DATE, 0, own.instant(), null, offset, null, null);
    }
}
