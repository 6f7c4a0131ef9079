package org.reststop.hq.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class HourChartTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant MORNING = Instant.parse("2026-03-02T00:30:00Z");

    @Test
    void anHourIsThatOfTheStationsClocks() {
        HourChart chart = HourChart.of(List.of(MORNING, MORNING), SHANGHAI, MORNING.plusSeconds(7200));
        assertThat(chart.counts().get(8)).isEqualTo(2);
        assertThat(chart.busiest()).isEqualTo(8);
        assertThat(chart.now()).isEqualTo(10);
    }

    @Test
    void theBusiestHourIsTallestAndNoBarLeavesTheDrawing() {
        HourChart chart = HourChart.of(
                List.of(MORNING, MORNING, MORNING.plusSeconds(3600), MORNING.plusSeconds(15 * 3600)),
                SHANGHAI,
                MORNING);
        assertThat(chart.bars()).extracting(HourChart.Bar::hour).containsExactly(8, 9, 23);
        assertThat(chart.bars()).allSatisfy(bar -> {
            assertThat(bar.y()).isPositive();
            assertThat(bar.y() + bar.height()).isEqualTo(HourChart.FLOOR);
            assertThat(bar.x() + bar.width()).isLessThan(HourChart.WIDTH);
        });
        assertThat(chart.bars().getFirst().height())
                .isGreaterThan(chart.bars().get(1).height());
    }

    @Test
    void aDayWithoutAnybodyHasNoBars() {
        assertThat(HourChart.of(List.of(), SHANGHAI, MORNING).bars()).isEmpty();
    }
}
