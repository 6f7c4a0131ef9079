package org.reststop.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final WorkingDays CHINA = WorkingDays.of(List.of());
    private static final WorkingDays PLAIN = new WorkingDays(Set.of(), Set.of());

    @Test
    void withoutAHolidayMondayToFridayAreWorkedOn() {
        assertThat(LocalDate.of(2026, 11, 23)
                        .datesUntil(LocalDate.of(2026, 11, 30))
                        .filter(PLAIN::isWorked))
                .containsExactly(day(11, 23), day(11, 24), day(11, 25), day(11, 26), day(11, 27));
    }

    @Test
    void theSpringFestivalOf2026IsOffAndItsTwoSaturdaysAreWorkedOn() {
        assertThat(day(2, 14).datesUntil(day(3, 2)).filter(CHINA::isWorked))
                .containsExactly(day(2, 14), day(2, 24), day(2, 25), day(2, 26), day(2, 27), day(2, 28));
    }

    @Test
    void theOtherHolidaysOf2026AreOffAndMadeUpForAsAnnounced() {
        assertThat(List.of(day(1, 1), day(1, 2), day(4, 6), day(5, 1), day(5, 5), day(6, 19), day(9, 25), day(10, 7)))
                .noneMatch(CHINA::isWorked);
        assertThat(List.of(day(1, 4), day(5, 9), day(9, 20), day(10, 10), day(10, 8), day(5, 6), day(4, 7)))
                .allMatch(CHINA::isWorked);
    }

    @Test
    void threeWorkingDaysBeforeNationalDayEndAfterIt() {
        assertThat(CHINA.plus(day(9, 29), 3)).isEqualTo(day(10, 9));
        assertThat(CHINA.plus(day(9, 29), 4)).isEqualTo(day(10, 10));
    }

    @Test
    void noDaysFromADayOffIsTheNextWorkingDay() {
        assertThat(PLAIN.plus(day(11, 28), 0)).isEqualTo(day(11, 30));
        assertThat(PLAIN.plus(day(11, 27), 0)).isEqualTo(day(11, 27));
    }

    @Test
    void whatIsDueIsDueAtTheEndOfAWorkingDayByTheStationsClocks() {
        Instant fridayNight = Instant.parse("2026-11-27T15:30:00Z");

        assertThat(PLAIN.due(fridayNight, 1, BEIJING)).isEqualTo(Instant.parse("2026-11-30T10:00:00Z"));
        assertThat(PLAIN.due(fridayNight, 1, ZoneId.of("Asia/Urumqi")))
                .isEqualTo(Instant.parse("2026-11-30T12:00:00Z"));
    }

    @Test
    void hqsEditionOfAYearReplacesTheProgramsWhole() {
        WorkingDays edited =
                WorkingDays.of(List.of(new HolidayYear(2026, 1, Set.of(day(11, 27)), Set.of(day(11, 28)))));

        assertThat(edited.isWorked(day(11, 27))).isFalse();
        assertThat(edited.isWorked(day(11, 28))).isTrue();
        assertThat(edited.isWorked(day(10, 1))).isTrue();
    }

    @Test
    void aCalendarThatIsAllHolidaysStillEnds() {
        Set<LocalDate> everyDay =
                Set.copyOf(day(1, 1).datesUntil(LocalDate.of(2029, 1, 1)).toList());

        assertThat(new WorkingDays(everyDay, Set.of()).plus(day(1, 1), 1)).isAfter(day(12, 1));
    }

    @Test
    void aYearWithDaysOfAnotherOrWithAWeekdayToMakeUpForDoesNotFit() {
        assertThat(new HolidayYear(2026, 1, Set.of(day(1, 1)), Set.of(day(1, 4))).fits())
                .isTrue();
        assertThat(new HolidayYear(2027, 1, Set.of(day(1, 1)), Set.of()).fits()).isFalse();
        assertThat(new HolidayYear(2026, 1, Set.of(), Set.of(day(1, 5))).fits()).isFalse();
        assertThat(new HolidayYear(2026, 1, Set.of(day(1, 4)), Set.of(day(1, 4))).fits())
                .isFalse();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
