package org.reststop.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which minutes cron fields name. 2026-11-25 is a Wednesday. */
class CronTimeTest {
    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            * * * * *        | 2026-11-25T00:00 | true
            * 7-22 * * *     | 2026-11-25T06:59 | false
            * 7-22 * * *     | 2026-11-25T07:00 | true
            * 7-22 * * *     | 2026-11-25T22:59 | true
            * 7-22 * * *     | 2026-11-25T23:00 | false
            * 22-5 * * *     | 2026-11-25T23:30 | true
            * 22-5 * * *     | 2026-11-25T05:59 | true
            * 22-5 * * *     | 2026-11-25T06:00 | false
            * 22-5 * * *     | 2026-11-25T12:00 | false
            */15 * * * *     | 2026-11-25T12:45 | true
            */15 * * * *     | 2026-11-25T12:50 | false
            50/5 * * * *     | 2026-11-25T12:55 | true
            0,30 8 * * *     | 2026-11-25T08:30 | true
            0,30 8 * * *     | 2026-11-25T08:31 | false
            * * * * mon-fri  | 2026-11-25T12:00 | true
            * * * * MON-FRI  | 2026-11-28T12:00 | false
            * * * * 0        | 2026-11-29T12:00 | true
            * * * * 7        | 2026-11-29T12:00 | true
            * * * * 5-7      | 2026-11-29T12:00 | true
            * * * * fri-mon  | 2026-11-29T12:00 | true
            * * * * fri-mon  | 2026-11-25T12:00 | false
            * * 31 * *       | 2026-11-25T12:00 | false
            * * * nov,dec *  | 2026-11-25T12:00 | true
            * * * 11-2 *     | 2026-03-01T12:00 | false
            * * 1 * wed      | 2026-11-25T12:00 | true
            * * 25 * sun     | 2026-11-25T12:00 | true
            * * 1 * sun      | 2026-11-25T12:00 | false
            * * */2 * wed    | 2026-11-25T12:00 | true
            * * */2 * sun    | 2026-11-25T12:00 | false
            """)
    void fieldsNameTheMinutesThatCronWouldRunAt(String fields, LocalDateTime time, boolean named) {
        CronTime cron = CronTime.parse(List.of(fields.split("\\s+"))).orElseThrow();

        assertThat(cron.matches(time.atZone(ZoneId.of("Asia/Shanghai")))).isEqualTo(named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* * * *",
                "* * * * * *",
                "60 * * * *",
                "* 24 * * *",
                "* * 0 * *",
                "* * 32 * *",
                "* * * 13 *",
                "* * * * 8",
                "* * * * someday",
                "*/0 * * * *",
                "*/x * * * *",
                "1-2-3 * * * *",
                "1/2/3 * * * *",
                "1, * * * *",
                "-1 * * * *",
                "** * * * *",
                "１ * * * *",
                "1-* * * * *"
            })
    void whatIsNotCronIsRefused(String fields) {
        assertThat(CronTime.parse(List.of(fields.split("\\s+")))).isEmpty();
    }
}
