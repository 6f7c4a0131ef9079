package org.reststop.hq.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.reststop.hq.fleet.Wish;

/** How seldom HQ asks idle kiosks to come. */
class PatienceTest {
    private static Wish wishing(Duration wished) {
        return new Wish(false, wished);
    }

    @Test
    void nobodyIsAskedWithoutAReason() {
        assertThat(new Patience(Duration.ZERO).ask(wishing(Duration.ZERO), 0)).isNull();
    }

    @Test
    void theSlowerOfTheOperatorsAndTheStaffsWishCounts() {
        assertThat(new Patience(Duration.ofSeconds(90)).ask(wishing(Duration.ZERO), 0))
                .isEqualTo(90);
        assertThat(new Patience(Duration.ofSeconds(90)).ask(wishing(Duration.ofMinutes(10)), 0))
                .isEqualTo(600);
        assertThat(new Patience(Duration.ofSeconds(90)).ask(wishing(Duration.ofSeconds(5)), 0))
                .isEqualTo(90);
    }

    @Test
    void theLongerTheQueueTheSlower() {
        Patience pace = new Patience(Duration.ZERO);

        assertThat(pace.ask(wishing(Duration.ZERO), 0.01)).isBetween(60, 65);
        assertThat(pace.ask(wishing(Duration.ZERO), 0.5)).isEqualTo(180);
        assertThat(pace.ask(wishing(Duration.ZERO), 1)).isEqualTo(300);
        assertThat(pace.ask(wishing(Duration.ofMinutes(10)), 0.5)).isEqualTo(600);
    }
}
