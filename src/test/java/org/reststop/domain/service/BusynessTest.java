package org.reststop.domain.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusynessTest {
    @ParameterizedTest
    @CsvSource({"11,QUIET", "12,AS_USUAL", "16,AS_USUAL", "20,AS_USUAL", "21,BUSY"})
    void whatDiffersByNoMoreThanTheRootOfTheMeanIsAsUsual(long now, Busyness told) {
        assertThat(Busyness.of(now, List.of(16L, 14L, 18L, 16L))).contains(told);
    }

    @Test
    void whereHardlyAnybodyComesOneMoreIsNotBusyYet() {
        assertThat(Busyness.of(1, List.of(0L, 0L, 0L))).contains(Busyness.AS_USUAL);
        assertThat(Busyness.of(2, List.of(0L, 0L, 0L))).contains(Busyness.BUSY);
    }

    @Test
    void oneWeekSaysNothingOfWhatIsUsual() {
        assertThat(Busyness.of(5, List.of(3L))).isEmpty();
    }
}
