package org.reststop.kiosk.attract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeText;
import org.reststop.domain.notice.NoticeWindow;
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
    void noticesTakeTurnsWithoutHaste() {
        model.showNotices(List.of(notice(1), notice(2)));
        tick(9);
        assertThat(model.shownProperty().get().index()).isEqualTo(0);
        tick(1);
        assertThat(model.shownProperty().get().index()).isEqualTo(1);
        tick(10);
        assertThat(model.shownProperty().get().index()).isEqualTo(0);
    }

    @Test
    void aWithdrawnNoticeLeavesAtOnce() {
        model.showNotices(List.of(notice(1), notice(2)));
        tick(10);
        model.showNotices(List.of(notice(1)));

        assertThat(model.shownProperty().get()).isEqualTo(new AttractViewModel.Shown(List.of(firstShown()), 0));
    }

    @Test
    void onlyTheBeginningOfALongTextIsShownAndMarkedAsSuch() {
        assertThat(NoticeTurn.beginning("短", 3)).isEqualTo("短");
        assertThat(NoticeTurn.beginning("一二三\n四", 3)).isEqualTo("一二三…");
        assertThat(NoticeTurn.beginning("hot water and tea", 12)).isEqualTo("hot water…");
        assertThat(NoticeTurn.beginning("🛵🛵🛵🛵", 3)).isEqualTo("🛵🛵🛵…");
    }

    private Notice firstShown() {
        return model.shownProperty().get().notices().getFirst();
    }

    private void tick(int seconds) {
        for (int i = 0; i < seconds; i++) {
            model.tick();
        }
    }

    private static Notice notice(int number) {
        LocalDate day = LocalDate.of(2026, 11, 24);
        return new Notice(
                new UUID(0, number),
                1,
                new NoticeText("公告" + number, "正文", "", ""),
                new NoticeWindow(EVENING, day, day, false),
                false);
    }
}
