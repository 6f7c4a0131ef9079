package org.reststop.hq.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reststop.sync.Protocol;
import org.reststop.testing.TestClock;

class PaceTest {
    private final TestClock clock = new TestClock(Instant.parse("2026-03-01T08:00:00Z"));
    private final Pace pace = new Pace(clock);
    private final UUID kiosk = UUID.randomUUID();

    private void spend(int exchanges) {
        for (int i = 0; i < exchanges; i++) {
            assertThat(pace.take(kiosk)).isEmpty();
        }
    }

    @Test
    void aHundredThousandFactsGoUpInOneGoWithRoomToSpare() {
        spend(2 * 100_000 / Protocol.MAX_FACTS);
    }

    @Test
    void aKioskThatHasGoneMadIsToldToWaitAndNobodyElseIs() {
        spend(Pace.BURST);

        assertThat(pace.take(kiosk)).hasValueSatisfying(wait -> assertThat(wait).isPositive());
        assertThat(pace.take(UUID.randomUUID())).isEmpty();
    }

    @Test
    void afterTheWaitItGoesOn() {
        spend(Pace.BURST);
        Duration wait = pace.take(kiosk).orElseThrow();

        clock.advance(wait.plusSeconds(1));

        spend(Pace.PER_SECOND);
    }

    @Test
    void aClockThatIsSetBackLocksNobodyOut() {
        spend(Pace.BURST);
        clock.advance(Duration.ofDays(-3650));
        assertThat(pace.take(kiosk)).isPresent();

        clock.advance(Duration.ofMinutes(1));

        spend(Pace.BURST);
    }

    @Test
    void manyKiosksAreForgottenOnceTheyRest() {
        for (int i = 0; i < 30_000; i++) {
            clock.advance(Duration.ofSeconds(1));
            assertThat(pace.take(new UUID(1, i))).isEmpty();
        }
        assertThat(pace.known()).isLessThan(20_000);
    }
}
