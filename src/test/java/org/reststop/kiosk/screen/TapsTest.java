package org.reststop.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.reststop.testing.TestClock;

class TapsTest {
    private final TestClock clock = new TestClock(Instant.parse("2026-11-25T00:00:00Z"));
    private final Taps taps = new Taps(clock);
    private final AtomicInteger taken = new AtomicInteger();

    @Test
    void aDoubleTapIsOne() {
        tap();
        clock.advance(Duration.ofMillis(499));
        tap();

        assertThat(taken).hasValue(1);
    }

    @Test
    void aTapAfterAPauseCounts() {
        tap();
        clock.advance(Duration.ofMillis(500));
        tap();

        assertThat(taken).hasValue(2);
    }

    @Test
    void aClockThatIsSetBackDoesNotDeafenTheButtons() {
        tap();
        clock.advance(Duration.ofDays(-365));
        tap();

        assertThat(taken).hasValue(2);
    }

    @Test
    void aNumberMayBeTypedQuickly() {
        key("2");
        clock.advance(Duration.ofMillis(80));
        key("4");
        clock.advance(Duration.ofMillis(80));
        key("6");

        assertThat(taken).hasValue(3);
    }

    @Test
    void aKeyTappedTwiceIsOne() {
        key("2");
        clock.advance(Duration.ofMillis(80));
        key("2");

        assertThat(taken).hasValue(1);
    }

    @Test
    void aDoubleTapIsOneThoughKeysComeUpBeneathTheFinger() {
        tap();
        clock.advance(Duration.ofMillis(80));
        key("2");

        assertThat(taken).hasValue(1);
    }

    @Test
    void aDoubleTapOfTheLastKeyTouchesNothingOnTheNextScreen() {
        key("2");
        clock.advance(Duration.ofMillis(80));
        tap();

        assertThat(taken).hasValue(1);
    }

    private void key(String key) {
        taps.key(key, taken::incrementAndGet);
    }

    private void tap() {
        taps.take(taken::incrementAndGet);
    }
}
