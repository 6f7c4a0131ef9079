package org.reststop.hq.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FastTimeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00Z",
                "2026-11-25T08:30:00.5Z",
                "2026-11-25T08:30:00.123456789Z",
                "2024-02-29T23:59:59.999999Z",
                "0001-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "2026-11-25T24:00:00Z",
                "2016-12-31T23:59:60Z",
                "2026-11-25t08:30:00z",
                "2026-11-25T08:30:00.Z",
                "2026-11-25T08:30:00+08:00"
            })
    void readsWhatInstantReads(String text) {
        assertThat(FastTime.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-02-29T08:30:00Z",
                "2026-13-01T08:30:00Z",
                "2026-11-31T08:30:00Z",
                "2026-00-10T08:30:00Z",
                "2026-11-25T25:30:00Z",
                "2026-11-25T08:60:00Z",
                "2026-11-25T08:30Z",
                "2026-11-25T08:30:00.1234567890Z",
                "2026-11-25T08:30:00.12a4Z",
                "2026-11-25 08:30:00Z",
                "２０２６-11-25T08:30:00Z",
                "2026-11-25T08:30:00"
            })
    void refusesWhatInstantRefuses(String text) {
        assertThatThrownBy(() -> FastTime.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void agreesWithInstantOnAnyTimeOfTenThousandYears() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            Instant time = Instant.ofEpochSecond(
                    random.nextLong(-62_135_596_800L, 253_402_300_800L), random.nextInt(1_000_000_000));
            assertThat(FastTime.parse(time.toString())).as("seed %d", seed).isEqualTo(time);
        }
    }
}
