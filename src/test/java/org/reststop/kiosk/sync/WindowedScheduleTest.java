package org.reststop.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.config.KioskSettings;
import org.reststop.config.KioskSettingsFile;
import org.reststop.kiosk.sync.ExchangeOutcome.Done;
import org.reststop.kiosk.sync.ExchangeOutcome.Failed;
import org.reststop.kiosk.sync.SyncStatus.Problem;
import org.reststop.testing.TestClock;

/** The schedule by the clock on the station's wall. */
class WindowedScheduleTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Done IDLE = new Done(false, false, 0, Duration.ZERO, Optional.empty(), false);
    private static final Done MORE = new Done(true, true, 0, Duration.ZERO, Optional.empty(), false);
    private static final Done ORDERED = new Done(false, false, 0, Duration.ZERO, Optional.empty(), true);
    private static final Failed AWAY = new Failed(Problem.UNREACHABLE, "nobody there");
    private static final String NIGHT_OFF =
            "sync: {windows: ['* 2-4 * * * never', '* 7-22 * * * every 30s', '* * * * * every 10m']}";

    @TempDir
    Path folder;

    @Test
    void eachWindowHasItsInterval() {
        assertThat(at("2026-11-25T12:00:00", SHANGHAI, NIGHT_OFF).after(IDLE, false))
                .isBetween(Duration.ofSeconds(24), Duration.ofSeconds(36));
        assertThat(at("2026-11-25T23:30:00", SHANGHAI, NIGHT_OFF).after(IDLE, false))
                .isBetween(Duration.ofMinutes(8), Duration.ofMinutes(12));
    }

    @Test
    void timesAreTheStationsAndNotTheMachines() {
        // 12:00 in Shanghai is 05:00 in Berlin.
        assertThat(at("2026-11-25T04:00:00", BERLIN, NIGHT_OFF).after(IDLE, false))
                .isBetween(Duration.ofHours(1), Duration.ofMinutes(70));
    }

    @Test
    void outsideOfAllWindowsTheIntervalHolds() {
        Schedule schedule =
                at("2026-11-25T12:00:00", SHANGHAI, "sync: {interval: 60s, windows: ['* 0-6 * * * never']}");

        assertThat(schedule.after(IDLE, false)).isBetween(Duration.ofSeconds(48), Duration.ofSeconds(72));
    }

    @Test
    void whatWouldFallIntoANeverWindowComesWhenTheNextOpens() {
        Duration opening = Duration.ofHours(3).plusSeconds(1);
        for (ExchangeOutcome outcome : new ExchangeOutcome[] {IDLE, MORE, AWAY}) {
            assertThat(at("2026-11-25T02:00:00", SHANGHAI, NIGHT_OFF).after(outcome, true))
                    .as(outcome.toString())
                    .isBetween(Duration.ofHours(3), opening.plus(Duration.ofMinutes(10)));
        }
        assertThat(at("2026-11-25T01:59:59", SHANGHAI, NIGHT_OFF).after(IDLE, false))
                .isBetween(Duration.ofHours(3), opening.plus(Duration.ofMinutes(10)));
        assertThat(at("2026-11-25T02:30:00", SHANGHAI, NIGHT_OFF).first())
                .isBetween(Duration.ofMinutes(150), Duration.ofMinutes(160));
    }

    @Test
    void aSlowWaitIsCutShortWhereABusierWindowOpens() {
        for (int i = 0; i < 50; i++) {
            assertThat(at("2026-11-25T06:59:00", SHANGHAI, NIGHT_OFF, i).after(IDLE, false))
                    .isBetween(Duration.ofSeconds(60), Duration.ofSeconds(90));
        }
    }

    @Test
    void aNeverWindowOverMidnightEndsTheNextDay() {
        String night = "sync: {windows: ['* 22-5 * * * never']}";

        assertThat(at("2026-12-31T23:00:00", SHANGHAI, night).after(IDLE, false))
                .isBetween(Duration.ofHours(7), Duration.ofHours(7).plusSeconds(30));
    }

    @Test
    void anHourThatSummerTimeSkipsOrRepeatsIsSkippedOrRepeated() {
        // Berlin 2026: 02:00 becomes 03:00 on March 29, 03:00 becomes 02:00 on October 25.
        assertThat(at("2026-03-29T01:59:59", BERLIN, NIGHT_OFF).after(AWAY, false))
                .isBetween(Duration.ofHours(2), Duration.ofMinutes(131));
        assertThat(at("2026-10-25T01:59:59", BERLIN, NIGHT_OFF).after(AWAY, false))
                .isBetween(Duration.ofHours(4), Duration.ofMinutes(251));
    }

    @Test
    void newFactsWaitThroughANeverWindowAndWhereTheyAreToldTo() {
        String metered = "sync: {on-new-fact: false}";

        assertThat(at("2026-11-25T03:00:00", SHANGHAI, NIGHT_OFF).afterNewFact())
                .isEmpty();
        assertThat(at("2026-11-25T12:00:00", SHANGHAI, NIGHT_OFF).afterNewFact())
                .contains(Schedule.SOON);
        assertThat(at("2026-11-25T12:00:00", SHANGHAI, metered).afterNewFact()).isEmpty();
    }

    @Test
    void whatAPersonAsksForGoesOnInANeverWindowUntilNothingIsLeft() {
        Schedule schedule = at("2026-11-25T03:00:00", SHANGHAI, NIGHT_OFF);
        schedule.press();

        assertThat(schedule.after(MORE, true)).isZero();
        assertThat(schedule.after(AWAY, true)).isLessThanOrEqualTo(Schedule.FIRST_RETRY);
        assertThat(schedule.after(MORE, true)).isZero();
        assertThat(schedule.after(IDLE, false)).isGreaterThan(Duration.ofHours(2));
        assertThat(schedule.after(MORE, true)).isGreaterThan(Duration.ofHours(2));
    }

    @Test
    void aPressedExchangeThatHqNeverAnswersFallsBackToTheWindow() {
        Schedule schedule = at("2026-11-25T03:00:00", SHANGHAI, NIGHT_OFF);
        schedule.press();
        for (int i = 0; i < 3; i++) {
            assertThat(schedule.after(AWAY, true)).isLessThan(Duration.ofSeconds(10));
        }

        assertThat(schedule.after(AWAY, true)).isGreaterThan(Duration.ofHours(1));
    }

    @Test
    void anOrderOfHqsIsFollowedOnceAtOnceAndUntilNothingIsLeft() {
        Schedule schedule = at("2026-11-25T23:30:00", SHANGHAI, NIGHT_OFF);

        assertThat(schedule.after(ORDERED, false)).isZero();
        assertThat(schedule.after(MORE, false)).isZero();
        assertThat(schedule.after(IDLE, false)).isGreaterThan(Duration.ofMinutes(7));
    }

    @Test
    void anHqThatOrdersWithoutEndIsNotAskedWithoutEnd() {
        Schedule schedule = at("2026-11-25T12:00:00", SHANGHAI, NIGHT_OFF);
        schedule.after(ORDERED, false);

        assertThat(schedule.after(ORDERED, false)).isGreaterThan(Duration.ofSeconds(20));
    }

    @Test
    void aClockThatWasSetMakesTheKioskLookAgainWhatHoldsNow() {
        TestClock clock = new TestClock(Instant.parse("2026-11-24T19:00:00Z"));
        Schedule schedule = new Schedule(settings(NIGHT_OFF), clock.withZone(SHANGHAI), new Random(1));
        Duration untilFive = schedule.after(IDLE, false);
        assertThat(untilFive).isGreaterThan(Duration.ofHours(1));

        clock.advance(Duration.ofHours(9));
        assertThat(schedule.afterClockWasSet(untilFive)).isLessThan(Duration.ofSeconds(37));

        clock.advance(Duration.ofHours(-9));
        assertThat(schedule.afterClockWasSet(Duration.ofSeconds(5))).isGreaterThan(Duration.ofHours(1));
    }

    @Test
    void aKioskThatMayNeverExchangeLooksAgainAfterAWeek() {
        String never = "sync: {windows: ['* * * * * never']}";

        assertThat(at("2026-11-25T12:00:00", SHANGHAI, never).after(IDLE, false))
                .isEqualTo(Duration.ofDays(8));
    }

    private Schedule at(String local, ZoneId zone, String yaml) {
        return at(local, zone, yaml, 42);
    }

    private Schedule at(String local, ZoneId zone, String yaml, int seed) {
        Instant now = LocalDateTime.parse(local).atZone(zone).toInstant();
        return new Schedule(settings(yaml), new TestClock(now).withZone(zone), new Random(seed));
    }

    private KioskSettings.Sync settings(String yaml) {
        try {
            Path file = Files.writeString(folder.resolve("kiosk.yaml"), yaml);
            return KioskSettingsFile.load(file, Map.of()).sync();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
