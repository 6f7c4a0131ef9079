package org.reststop.hq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reststop.testing.TestClock;

class TimesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final Times times = new Times(new Texts(), new TestClock(NOW));

    @ParameterizedTest
    @CsvSource({
        "0, 刚刚, just now",
        "59, 刚刚, just now",
        "60, 1 分钟前, 1 minute ago",
        "179, 2 分钟前, 2 minutes ago",
        "3600, 1 小时前, 1 hour ago",
        "86399, 23 小时前, 23 hours ago",
        "172800, 2 天前, 2 days ago",
        "-30, 刚刚, just now",
        "-120, 2 分钟后, in 2 minutes",
        "-86400, 1 天后, in 1 day"
    })
    void timesAreToldAsPeopleTellThem(long secondsAgo, String zh, String en) {
        Instant at = NOW.minus(Duration.ofSeconds(secondsAgo));
        assertThat(times.ago(Language.ZH, at)).isEqualTo(zh);
        assertThat(times.ago(Language.EN, at)).isEqualTo(en);
    }

    @Test
    void theExactTimeIsThatOfTheZonesClocks() {
        ZoneId shanghai = ZoneId.of("Asia/Shanghai");
        assertThat(times.exact(Language.ZH, NOW, shanghai)).isEqualTo("2026年3月1日 16:00:00");
        assertThat(times.exact(Language.EN, NOW, shanghai)).isEqualTo("1 Mar 2026, 16:00:00");
        assertThat(times.day(Language.ZH, NOW, shanghai)).isEqualTo("3月1日 星期日");
        assertThat(times.day(Language.EN, NOW, shanghai)).isEqualTo("Sunday 1 March");
    }
}
