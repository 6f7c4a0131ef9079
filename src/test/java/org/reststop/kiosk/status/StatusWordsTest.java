package org.reststop.kiosk.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.reststop.config.KioskSettings.Language;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.sync.SyncStatus;
import org.reststop.kiosk.sync.SyncStatus.State;

class StatusWordsTest {
    private final Texts texts = new Texts(Language.ZH);

    @ParameterizedTest
    @CsvSource({
        "UP_TO_DATE,0,与总部已同步,false",
        "BEHIND,3,正在上传到总部，3 条待上传,false",
        "OFFLINE,12,暂时离线，签到照常，12 条待上传,false",
        "REFUSED,1,总部不接受这台终端，请联系管理员，1 条待上传,true"
    })
    void stateAndQueueAreReadAtAGlance(State state, long queued, String text, boolean needsStaff) {
        StatusWords words = words(state, queued);

        assertThat(words.text()).isEqualTo(text);
        assertThat(words.needsStaff()).isEqualTo(needsStaff);
    }

    @ParameterizedTest
    @EnumSource(SyncStatus.Problem.class)
    void everyProblemIsSaidInWords(SyncStatus.Problem problem) {
        String key = "status.problem." + problem.name().toLowerCase(Locale.ROOT).replace('_', '-');

        assertThat(texts.get(key)).isNotBlank();
    }

    private StatusWords words(State state, long queued) {
        SyncStatus sync = new SyncStatus(state, queued, null, null, null, null);
        return StatusWords.of(new StatusViewModel.Standing(Optional.of(sync), Optional.empty(), "0"), texts);
    }
}
