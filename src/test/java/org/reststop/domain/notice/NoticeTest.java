package org.reststop.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NoticeTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 3);

    @Test
    void itIsOnShowFromItsFirstDayToItsLast() {
        Notice notice = notice(false);

        assertThat(notice.isShownOn(FIRST.minusDays(1))).isFalse();
        assertThat(notice.isShownOn(FIRST)).isTrue();
        assertThat(notice.isShownOn(LAST)).isTrue();
        assertThat(notice.isShownOn(LAST.plusDays(1))).isFalse();
    }

    @Test
    void aWithdrawnNoticeIsNeverOnShow() {
        assertThat(notice(true).isShownOn(FIRST)).isFalse();
    }

    private static Notice notice(boolean withdrawn) {
        return new Notice(
                new UUID(1, 2),
                1,
                new NoticeText("停水通知", "明天停水。", "", ""),
                new NoticeWindow(Instant.EPOCH, FIRST, LAST, false),
                withdrawn);
    }
}
