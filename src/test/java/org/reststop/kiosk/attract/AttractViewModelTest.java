package org.reststop.kiosk.attract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Point2D;
import org.junit.jupiter.api.Test;
import org.reststop.testing.TestClock;

class AttractViewModelTest {
    private static final Instant EVENING = Instant.parse("2026-11-24T15:59:30Z");

    private final TestClock clock = new TestClock(EVENING);
    private final AttractViewModel model = new AttractViewModel(clock, ZoneOffset.UTC);

    @Test
    void timeAndDayAreTheStations() {
        model.show(new AttractState.Ready("驿站", "Rest stop", ZoneId.of("Asia/Shanghai")));
        assertThat(model.timeProperty().get()).isEqualTo(LocalTime.of(23, 59));
        assertThat(model.dayProperty().get()).isEqualTo(LocalDate.of(2026, 11, 24));

        clock.advance(Duration.ofSeconds(30));
        model.tick();

        assertThat(model.timeProperty().get()).isEqualTo(LocalTime.MIDNIGHT);
        assertThat(model.dayProperty().get()).isEqualTo(LocalDate.of(2026, 11, 25));
    }

    @Test
    void whatNeverChangesMovesALittleEverySoOftenAndComesBack() {
        List<Point2D> places = new ArrayList<>();
        model.driftProperty().subscribe(place -> {
            places.add(place);
        });

        for (int i = 0; i < 90 * 8; i++) {
            model.tick();
        }

        assertThat(places).hasSize(9).startsWith(Point2D.ZERO).endsWith(Point2D.ZERO);
        assertThat(Set.copyOf(places)).hasSize(8).allMatch(place -> place.magnitude() < 2);
    }

    @Test
    void fromTenInTheEveningToSixByTheStationsClockItShinesLess() {
        model.show(new AttractState.Ready("驿站", "Rest stop", ZoneId.of("Asia/Shanghai")));
        assertThat(model.nightProperty().get()).isTrue();

        clock.advance(Duration.ofHours(6));
        model.tick();
        assertThat(model.nightProperty().get()).as("at 05:59").isTrue();
        clock.advance(Duration.ofMinutes(1));
        model.tick();
        assertThat(model.nightProperty().get()).as("at 06:00").isFalse();
        clock.advance(Duration.ofHours(16));
        model.tick();
        assertThat(model.nightProperty().get()).as("at 22:00").isTrue();
    }
}
