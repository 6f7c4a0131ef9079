package org.reststop.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.reststop.config.KioskSettings;
import org.reststop.kiosk.sync.ExchangeOutcome.Done;
import org.reststop.kiosk.sync.ExchangeOutcome.Failed;
import org.reststop.kiosk.sync.SyncStatus.Problem;

class ScheduleTest {
    private static final Duration INTERVAL = Duration.ofSeconds(30);

    private final KioskSettings.Sync settings = new KioskSettings.Sync(INTERVAL, 0.2, Duration.ofSeconds(20));
    private final Schedule schedule = new Schedule(settings, Clock.systemUTC(), new Random(42));

    private static Done done(boolean progress, boolean more, Optional<Duration> comeBack) {
        return new Done(progress, more, 0, Duration.ZERO, comeBack, false);
    }

    private static final Done IDLE = done(false, false, Optional.empty());
    private static final Failed AWAY = new Failed(Problem.UNREACHABLE, "nobody there");

    @Test
    void theFirstExchangeComesWithinHalfASecond() {
        for (int i = 0; i < 100; i++) {
            assertThat(schedule.first()).isBetween(Duration.ZERO, Schedule.SOON);
        }
    }

    @Test
    void idleExchangesAreSpreadAroundTheInterval() {
        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            waits.add(schedule.after(IDLE, false));
        }

        assertThat(waits)
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofSeconds(24), Duration.ofSeconds(36)));
        assertThat(new HashSet<>(waits)).hasSizeGreaterThan(150);
        assertThat(waits).anySatisfy(wait -> assertThat(wait).isLessThan(Duration.ofSeconds(26)));
        assertThat(waits).anySatisfy(wait -> assertThat(wait).isGreaterThan(Duration.ofSeconds(34)));
    }

    @Test
    void whileThereIsMoreItGoesOnAtOnce() {
        assertThat(schedule.after(done(true, true, Optional.empty()), false)).isZero();
        assertThat(schedule.after(done(true, false, Optional.empty()), true)).isZero();
    }

    @Test
    void withoutProgressItDoesNotGoRoundInCircles() {
        assertThat(schedule.after(done(false, true, Optional.empty()), true)).isGreaterThan(Duration.ofSeconds(20));
    }

    @Test
    void whileHqIsAwayTheWaitsDoubleUpToFiveMinutes() {
        long ceiling = Schedule.FIRST_RETRY.toSeconds();
        for (int i = 0; i < 1000; i++) {
            assertThat(schedule.after(AWAY, true))
                    .isBetween(Duration.ofMillis(ceiling * 500), Duration.ofSeconds(ceiling));
            ceiling = Math.min(2 * ceiling, 300);
        }
    }

    @Test
    void aSuccessForgetsTheFailures() {
        for (int i = 0; i < 20; i++) {
            schedule.after(AWAY, true);
        }
        schedule.after(IDLE, false);

        assertThat(schedule.after(AWAY, true)).isLessThanOrEqualTo(Schedule.FIRST_RETRY);
    }

    @Test
    void aNewFactHastensNothingWhileHqIsAway() {
        assertThat(schedule.afterNewFact()).contains(Schedule.SOON);
        schedule.after(AWAY, true);
        assertThat(schedule.afterNewFact()).isEmpty();
        schedule.after(IDLE, false);
        assertThat(schedule.afterNewFact()).contains(Schedule.SOON);
    }

    @Test
    void hqsWishToBeLeftAloneIsHonouredWithinReason() {
        Failed busy = new Failed(Problem.BUSY, "503", Optional.of(Duration.ofSeconds(90)), null);
        assertThat(schedule.after(busy, true)).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(108));

        Done later = done(true, true, Optional.of(Duration.ofSeconds(120)));
        assertThat(schedule.after(later, true)).isBetween(Duration.ofSeconds(120), Duration.ofSeconds(144));
        assertThat(schedule.afterNewFact()).isEmpty();

        Failed forYears = new Failed(Problem.BUSY, "503", Optional.of(Duration.ofDays(5000)), null);
        assertThat(schedule.after(forYears, true)).isBetween(Duration.ofHours(1), Duration.ofMinutes(72));

        Failed before = new Failed(Problem.BUSY, "503", Optional.of(Duration.ofDays(-5000)), null);
        assertThat(schedule.after(before, true)).isBetween(Duration.ofSeconds(1), Schedule.LONGEST_RETRY);
    }
}
