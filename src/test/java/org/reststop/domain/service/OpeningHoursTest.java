package org.reststop.domain.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reststop.domain.calendar.WorkingDays;

/** When a station is open. 26 November 2026 is a Thursday; 1 to 7 October 2026 are public holidays. */
class OpeningHoursTest {
    private static final String WEEK =
            "Mo 08:00-22:00; Tu 08:00-22:00; We 08:00-22:00; Th 08:00-22:00; Fr 08:00-22:00; Sa 09:00-18:00";
    private static final WorkingDays CALENDAR = WorkingDays.of(List.of());

    private static OpeningHours.Now at(String hours, String moment) {
        return OpeningHours.of(hours).orElseThrow().at(LocalDateTime.parse(moment), CALENDAR);
    }

    private static OpeningHours.Now open(String until) {
        return new OpeningHours.Now.Open(Optional.of(LocalDateTime.parse(until)));
    }

    private static OpeningHours.Now closed(String opens) {
        return new OpeningHours.Now.Closed(Optional.of(LocalDateTime.parse(opens)));
    }

    @Test
    void aDayIsOpenFromItsFirstMinuteUntilItsLast() {
        assertThat(at(WEEK, "2026-11-26T07:59:59")).isEqualTo(closed("2026-11-26T08:00"));
        assertThat(at(WEEK, "2026-11-26T08:00")).isEqualTo(open("2026-11-26T22:00"));
        assertThat(at(WEEK, "2026-11-26T22:00")).isEqualTo(closed("2026-11-27T08:00"));
    }

    @Test
    void aDayThatIsLeftOutIsClosedAndTheNextOpeningIsTold() {
        assertThat(at(WEEK, "2026-11-28T20:00")).isEqualTo(closed("2026-11-30T08:00"));
    }

    @Test
    void aSingleDayGoesBeforeAHolidayAndThatBeforeItsWeekday() {
        String hours = WEEK + "; PH 10:00-16:00; 2026 Oct 02 off";

        assertThat(at(hours, "2026-10-01T09:00")).isEqualTo(closed("2026-10-01T10:00"));
        assertThat(at(hours, "2026-10-02T11:00")).isEqualTo(closed("2026-10-03T10:00"));
        assertThat(at(WEEK, "2026-10-01T09:00")).isEqualTo(open("2026-10-01T22:00"));
    }

    @Test
    void whatEndsBeforeItBeginsEndsOnTheNextDay() {
        assertThat(at("Th 20:00-02:00", "2026-11-27T01:30")).isEqualTo(open("2026-11-27T02:00"));
        assertThat(at("Th 20:00-02:00", "2026-11-27T02:00")).isEqualTo(closed("2026-12-03T20:00"));
    }

    @Test
    void midnightToMidnightIsTheWholeDayAndDaysThatMeetAreOneOpening() {
        String always = "Mo 00:00-24:00; Tu 00:00-24:00; We 00:00-24:00; Th 00:00-24:00; Fr 00:00-24:00;"
                + " Sa 00:00-24:00; Su 00:00-24:00";

        assertThat(at(always, "2026-11-26T03:00")).isEqualTo(new OpeningHours.Now.Open(Optional.empty()));
        assertThat(at("Th 00:00-24:00; Fr 00:00-12:00", "2026-11-26T03:00")).isEqualTo(open("2026-11-27T12:00"));
    }

    @Test
    void aStationThatIsClosedForWeeksTellsNoOpening() {
        assertThat(at("2026 Mar 01 08:00-12:00", "2026-11-26T03:00"))
                .isEqualTo(new OpeningHours.Now.Closed(Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                WEEK,
                "Su 00:00-24:00",
                "Th 20:00-02:00; PH off",
                WEEK + "; PH 10:00-16:00; 2026 Oct 02 off; 2027 Feb 06 09:30-12:00"
            })
    void hoursAreReadAsTheyWereWritten(String text) {
        assertThat(OpeningHours.of(text).map(OpeningHours::text)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Xx 08:00-22:00", "Mo 8-22", "Mo", "2026 Feb 30 off", "Mo 08:00-25:00", "2026 Foo 01 off"})
    void whatIsNoHoursIsRefused(String text) {
        assertThat(OpeningHours.of(text)).isEmpty();
    }
}
