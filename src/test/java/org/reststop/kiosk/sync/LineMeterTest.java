package org.reststop.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.store.TrafficDays;
import org.reststop.sync.Traffic;
import org.reststop.testing.TestClock;

/** What the line to HQ has carried. */
class LineMeterTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final TestClock clock = new TestClock(Instant.parse("2026-11-24T02:00:00Z"));
    private final TestKiosk kiosk;
    private LineMeter meter;

    LineMeterTest(@TempDir Path folder) {
        kiosk = new TestKiosk(folder);
        meter = open();
    }

    private LineMeter open() {
        LineMeter opened = new LineMeter(new TrafficDays(kiosk.store()), clock.withZone(SHANGHAI));
        opened.load();
        return opened;
    }

    @AfterEach
    void close() {
        kiosk.close();
    }

    @Test
    void bytesAreCountedAsTheyPassThroughTheSocket() {
        AtomicLong up = new AtomicLong();
        AtomicLong down = new AtomicLong();
        List<Long> counted = new ArrayList<>();
        Ledger ledger = new Ledger(kiosk.clock);
        try (FakeHq hq = new FakeHq((asked, out) -> {
            up.addAndGet(asked.head().length() + asked.body().length);
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            ledger.answer(asked, answer);
            down.addAndGet(answer.size());
            out.write(answer.toByteArray());
        })) {
            kiosk.checkIn(200);
            HqClient.Counter counter = (sent, received) -> counted.addAll(List.of(sent, received));
            HqClient line = new HqClient(hq.address(), List::of, Duration.ofSeconds(20), clock, counter);
            try (line) {
                new Exchange(TestKiosk.identity(hq.address()), kiosk.store(), line, clock, kiosk.ids).run();
            }
        }

        assertThat(counted).containsExactly(up.get(), down.get());
        assertThat(up.get()).isGreaterThan(1000);
    }

    @Test
    void daysAndMonthsAreTheStations() {
        // 16:00 in Greenwich is midnight in Shanghai.
        meter.add(100, 1000);
        clock.advance(Duration.ofHours(13).plusMinutes(59));
        meter.add(10, 20);
        clock.advance(Duration.ofMinutes(2));
        meter.add(1, 2);
        assertThat(meter.traffic()).isEqualTo(new Traffic(LocalDate.of(2026, 11, 25), 1, 2, 111, 1022));

        clock.advance(Duration.ofDays(6));
        assertThat(meter.traffic()).isEqualTo(new Traffic(LocalDate.of(2026, 12, 1), 0, 0, 0, 0));
    }

    @Test
    void figuresOutliveTheProgram() {
        meter.add(100, 1000);
        clock.advance(Duration.ofDays(1));
        meter.add(5, 6);
        meter.save();
        kiosk.reopen();
        meter = open();
        meter.add(1, 1);

        assertThat(meter.traffic()).isEqualTo(new Traffic(LocalDate.of(2026, 11, 25), 6, 7, 106, 1007));
    }

    @Test
    void theDiskIsAskedOnlyNowAndThen() {
        for (int i = 0; i < 100; i++) {
            meter.add(1, 1);
            meter.saveIfDue();
            clock.advance(Duration.ofSeconds(5));
        }
        assertThat(new TrafficDays(kiosk.store()).since(LocalDate.MIN.withYear(2000)))
                .isEmpty();

        clock.advance(Duration.ofMinutes(2));
        meter.saveIfDue();
        assertThat(new TrafficDays(kiosk.store()).since(LocalDate.MIN.withYear(2000)))
                .containsEntry(LocalDate.of(2026, 11, 24), new TrafficDays.Carried(100, 100));
    }

    @Test
    void hqIsToldAtFirstAndEveryTenMinutes() {
        assertThat(meter.toTell()).isPresent();
        assertThat(meter.toTell()).isEmpty();
        clock.advance(LineMeter.PAUSE);
        meter.add(7, 8);
        assertThat(meter.toTell().map(Traffic::dayUp)).isEqualTo(Optional.of(7L));
    }

    @Test
    void aClockThatIsSetBackDoesNotSilenceTheFigures() {
        meter.toTell();
        meter.add(1, 1);
        clock.advance(Duration.ofDays(-400));

        assertThat(meter.toTell()).isPresent();
        meter.saveIfDue();
        assertThat(new TrafficDays(kiosk.store()).since(LocalDate.MIN.withYear(2000)))
                .hasSize(1);
    }

    @Test
    void amountsAreSpeltAsDataPlansDo() {
        assertThat(List.of(0L, 999L, 1000L, 1_234L, 999_600L, 56_700_000L, 1_234_567_890L).stream()
                        .map(Traffic::spell))
                .containsExactly(
                        "0\u00a0B",
                        "999\u00a0B",
                        "1\u00a0KB",
                        "1.23\u00a0KB",
                        "1\u00a0MB",
                        "56.7\u00a0MB",
                        "1.23\u00a0GB");
    }
}
