package org.reststop.kiosk.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reststop.config.KioskSettings.Language;
import org.reststop.kiosk.screen.Texts;

class ClockWordsTest {
    @ParameterizedTest
    @CsvSource({
        "PT1.9S,与总部一致,Agrees with HQ",
        "PT-2S,比总部快 2 秒,2 seconds ahead of HQ",
        "PT119S,比总部慢 119 秒,119 seconds behind HQ",
        "PT2M,比总部慢 2 分钟,2 minutes behind HQ",
        "PT-47H,比总部快 47 小时,47 hours ahead of HQ",
        "P-3652D,比总部快 3652 天,3652 days ahead of HQ"
    })
    void theDistanceIsSaidInTheLargestUnitThatFits(Duration offset, String chinese, String english) {
        assertThat(ClockWords.of(offset, new Texts(Language.ZH))).isEqualTo(chinese);
        assertThat(ClockWords.of(offset, new Texts(Language.EN))).isEqualTo(english);
    }
}
