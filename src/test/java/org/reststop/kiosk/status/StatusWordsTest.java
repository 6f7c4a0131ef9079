package org.reststop.kiosk.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.reststop.config.KioskSettings.Language;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.sync.SyncStatus;
import org.reststop.kiosk.sync.SyncStatus.State;
import org.reststop.store.FeedPlace;

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

    @Test
    void aFullLoadTellsHowFarItIs() {
        SyncStatus sync = new SyncStatus(State.BEHIND, 0, null, null, null, null, new FeedPlace.Load(1_200, 3_400));

        assertThat(StatusWords.of(standing(sync), texts).text()).isEqualTo("正在载入总部资料，已载入 1,200 / 约 3,400");
    }

    private StatusWords words(State state, long queued) {
        return StatusWords.of(standing(new SyncStatus(state, queued, null, null, null, null, null)), texts);
    }

    private static StatusViewModel.Standing standing(SyncStatus sync) {
        return new StatusViewModel.Standing(Optional.of(sync), Optional.empty(), "0");
    }
}
