package org.reststop.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reststop.kiosk.screen.Screen.Stay;

class IdleWatchTest {
    private final IdleWatch idle = new IdleWatch(Duration.ofSeconds(60), Duration.ofSeconds(20));
    private final AtomicInteger gone = new AtomicInteger();

    @BeforeEach
    void begin() {
        idle.onGone(gone::incrementAndGet);
        idle.begin(Stay.VISIT);
    }

    @Test
    void nobodyIsWarnedBeforeTheTimeIsUp() {
        pass(59);

        assertThat(idle.warnedProperty().get()).isFalse();
    }

    @Test
    void theWarningLeavesTwentySecondsAndCountsThemDown() {
        pass(60);
        assertThat(idle.warnedProperty().get()).isTrue();
        assertThat(idle.secondsLeftProperty().get()).isEqualTo(20);

        pass(7);
        assertThat(idle.secondsLeftProperty().get()).isEqualTo(13);

        pass(12);
        assertThat(gone).hasValue(0);
        pass(1);
        assertThat(gone).hasValue(1);
    }

    @Test
    void aTouchOrScanStartsTheTimeAnew() {
        pass(59);
        idle.touched();
        pass(59);

        assertThat(idle.warnedProperty().get()).isFalse();
    }

    @Test
    void moreTimeMayBeAskedForAsOftenAsOneLikes() {
        for (int i = 0; i < 12; i++) {
            pass(75);
            idle.moreTime();
            assertThat(idle.warnedProperty().get()).isFalse();
        }

        assertThat(gone).hasValue(0);
    }

    @Test
    void aTouchDoesNotTakeTheWarningFromUnderAFinger() {
        pass(65);
        idle.touched();

        assertThat(idle.warnedProperty().get()).isTrue();
    }

    @Test
    void aMessageGoesByItselfWithoutAWarning() {
        idle.begin(Stay.MESSAGE);
        pass(19);
        assertThat(idle.warnedProperty().get()).isFalse();
        assertThat(idle.secondsLeftProperty().get()).isEqualTo(1);

        pass(1);
        assertThat(gone).hasValue(1);
    }

    @Test
    void aScreenThatRestsShowsNoWarning() {
        idle.begin(Stay.RESTING);
        pass(70);

        assertThat(idle.warnedProperty().get()).isFalse();
    }

    private void pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            idle.tick();
        }
    }
}
