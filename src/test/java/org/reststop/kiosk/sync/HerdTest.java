package org.reststop.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.config.KioskSettings;
import org.reststop.config.KioskSettingsFile;
import org.reststop.kiosk.sync.ExchangeOutcome.Done;
import org.reststop.kiosk.sync.ExchangeOutcome.Failed;
import org.reststop.kiosk.sync.SyncStatus.Problem;
import org.reststop.testing.TestClock;

/** Many kiosks on one HQ: how many knock in the busiest second. Each kiosk has its own seed, from 0. */
class HerdTest {
    private static final int KIOSKS = 20_000;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Done IDLE = new Done(false, false, 0, Duration.ZERO, Optional.empty(), false);
    private static final Failed AWAY = new Failed(Problem.UNREACHABLE, "nobody there");

    @TempDir
    Path folder;

    private KioskSettings.Sync settings;

    @BeforeEach
    void read() throws IOException {
        Path file = Files.writeString(
                folder.resolve("kiosk.yaml"),
                "sync: {windows: ['* 2-4 * * * never', '* 7-22 * * * every 30s', '* * * * * every 10m']}");
        settings = KioskSettingsFile.load(file, Map.of()).sync();
    }

    @Test
    void whenAWindowOpensAfterANightNoSecondHasMoreThanItsShare() {
        assertThat(busiestSecond("2026-11-25T04:59:00", "2026-11-25T05:00:00", "2026-11-25T05:30:00"))
                .isBetween(1, 2 * KIOSKS / 600 + 40);
    }

    @Test
    void whenABusierWindowOpensNoSecondHasMoreThanItsShare() {
        assertThat(busiestSecond("2026-11-25T06:30:00", "2026-11-25T07:00:00", "2026-11-25T07:02:00"))
                .isBetween(1, (int) (1.5 * KIOSKS / 30));
    }

    @Test
    void whenHqComesBackAfterAnHourNoSecondHasMoreThanItsShare() {
        Instant back = local("2026-11-25T13:00:00");
        int[] seconds = new int[600];
        for (int seed = 0; seed < KIOSKS; seed++) {
            TestClock clock = new TestClock(local("2026-11-25T12:00:00"));
            Schedule schedule = new Schedule(settings, clock.withZone(ZONE), new Random(seed));
            clock.advance(schedule.after(IDLE, false));
            while (clock.instant().isBefore(back)) {
                clock.advance(schedule.after(AWAY, true));
            }
            while (clock.instant().isBefore(back.plusSeconds(600))) {
                seconds[(int) Duration.between(back, clock.instant()).toSeconds()]++;
                clock.advance(schedule.after(IDLE, false));
            }
        }
        assertThat(busiest(seconds)).isBetween(1, (int) (1.5 * KIOSKS / 30));
    }

    /** Kiosks that are idle from {@code start} on, counted in the seconds from {@code from} to {@code to}. */
    private int busiestSecond(String start, String from, String to) {
        int[] seconds = new int[(int) Duration.between(local(from), local(to)).toSeconds()];
        for (int seed = 0; seed < KIOSKS; seed++) {
            TestClock clock = new TestClock(local(start));
            Schedule schedule = new Schedule(settings, clock.withZone(ZONE), new Random(seed));
            clock.advance(schedule.first());
            while (clock.instant().isBefore(local(to))) {
                if (!clock.instant().isBefore(local(from))) {
                    seconds[(int) Duration.between(local(from), clock.instant()).toSeconds()]++;
                }
                clock.advance(schedule.after(IDLE, false));
            }
        }
        return busiest(seconds);
    }

    private static int busiest(int[] seconds) {
        return Arrays.stream(seconds).max().orElseThrow();
    }

    private static Instant local(String time) {
        return ZonedDateTime.of(LocalDateTime.parse(time), ZONE).toInstant();
    }
}
