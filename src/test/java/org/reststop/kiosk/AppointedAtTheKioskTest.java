package org.reststop.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reststop.domain.need.NeedState;
import org.reststop.kiosk.book.Books;
import org.reststop.testing.OnFxThread;

/** A courier who is a mobile grid worker for a term, at a kiosk that hears nothing more from HQ. */
@ExtendWith(OnFxThread.class)
class AppointedAtTheKioskTest extends AtTheKiosk {
    private void comes() {
        visits.scanned(scan(badges.courier(42, 1, Showroom.TODAY.minusDays(30))));
    }

    @Test
    void theBadgeThatHeHasIsGreetedAsAMobileGridWorkersAndOpensHisReports() {
        Books.appoint(store, 42, Showroom.TODAY.plusDays(2));
        Books.reward(store, 42);
        Books.report(store, 1, 42, "patrol-wires", NeedState.CONFIRMED);
        comes();
        assertThat(text("#greeting-role")).isEqualTo("流动网格员");
        assertThat(text("#greeting-name")).contains(NAME);
        tap("#greeting-continue");
        assertThat(find("#home-patrol")).isNotNull();
        tap("#home-book");

        assertThat(words())
                .contains("履职与积分", "流动网格员，聘期至 2026年11月27日", "上报 1 件，办好 1 件", "电线外露", "办好了，您说帮上忙了", "积分余额：35 分");
    }

    @Test
    void theDayAfterItsLastHeIsACourierAgainThoughHqWasNotHeardSince() {
        Books.appoint(store, 42, Showroom.TODAY.plusDays(2));
        clock.advance(Duration.ofDays(2));
        comes();
        assertThat(text("#greeting-role")).isEqualTo("流动网格员");
        navigator.rest();
        clock.advance(Duration.ofDays(1));
        comes();

        assertThat(text("#greeting-role")).isEqualTo("骑手");
        tap("#greeting-continue");
        assertThat(scene.lookup("#home-patrol")).isNull();
    }

    @Test
    void aCourierSeesHisPointsAndWhatTheyWereFor() {
        Books.reward(store, 42);
        comes();
        tap("#greeting-continue");
        tap("#home-book");
        assertThat(words()).contains("我的积分", "积分余额：35 分", "-30", "兑换 · 保温杯", "活动奖励 · 扫雪志愿行动");
        tap("#book-back");

        assertThat(find("#home-book")).isNotNull();
    }
}
