package org.reststop.kiosk.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reststop.domain.badge.Role;
import org.reststop.domain.checkin.CheckInOutcome;

class GreetingTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "04:59,EVENING",
        "05:00,MORNING",
        "10:59,MORNING",
        "11:00,NOON",
        "12:59,NOON",
        "13:00,AFTERNOON",
        "17:59,AFTERNOON",
        "18:00,EVENING"
    })
    void theGreetingNamesThePartOfTheDayAtTheStation(LocalTime time, Greeting.PartOfDay part) {
        Instant now = LocalDate.of(2026, 11, 25).atTime(time).atZone(SHANGHAI).toInstant();
        CheckInOutcome outcome = new CheckInOutcome.Welcomed(42, Optional.empty(), Role.COURIER, 1, 0, now);

        assertThat(Greeting.of(outcome, now, SHANGHAI).orElseThrow().partOfDay())
                .isEqualTo(part);
    }
}
