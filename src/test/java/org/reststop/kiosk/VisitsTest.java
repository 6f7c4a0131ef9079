package org.reststop.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reststop.kiosk.attract.AttractScreen;
import org.reststop.sync.NoticeFact;
import org.reststop.sync.PersonFact;
import org.reststop.testing.Badges;
import org.reststop.testing.OnFxThread;

/** A visit on real screens over a real store; only time is made. */
@ExtendWith(OnFxThread.class)
class VisitsTest extends AtTheKiosk {
    @Test
    void aValidBadgeIsGreetedByNameTimeOfDayVisitsAndUnreadNotices() {
        scanGoodBadge();

        assertThat(words()).contains("早上好，" + NAME, "08:42 签到成功");
        assertThat(text("#figure-visits")).isEqualTo("1");
        assertThat(text("#figure-unread")).isEqualTo("4");
        assertThat(nudges).hasValue(1);
    }

    @Test
    void aSecondScanOfTheSameVisitSaysSoAndTellsHqNothing() {
        scanGoodBadge();
        tap("#greeting-finish");
        clock.advance(Duration.ofMinutes(3));
        scanGoodBadge();

        assertThat(words()).contains("您在 08:42 已经签过到了");
        assertThat(nudges).hasValue(1);
    }

    @Test
    void eachRefusalHasItsOwnShortMessageWithWhatToDo() {
        String good = badges.courier(42, 7, Showroom.TODAY);

        assertThat(refusalOf(badges.courier(42, 7, Showroom.TODAY.minusYears(2))))
                .contains("过期", "2025年11月25日", "工作人员");
        assertThat(refusalOf(badges.courier(42, 7, Showroom.TODAY.plusDays(9)))).contains("还没生效", "2026年12月4日");
        assertThat(refusalOf(badges.courier(42, 8, Showroom.TODAY))).contains("停用", "补办");
        assertThat(refusalOf(new Badges(1).courier(42, 7, Showroom.TODAY))).contains("没有通过验证", "原始证件码");
        assertThat(refusalOf(good.substring(0, 60))).contains("没有扫完整", "调亮");
        assertThat(refusalOf("https://example.com/pay?x=1")).contains("不是驿站的证件码", "办理");
        assertThat(nudges).hasValue(0);
    }

    @Test
    void aCheckInThatCannotBeStoredIsNotGreeted() {
        store.close();

        assertThat(refusalOf(badges.courier(42, 7, Showroom.TODAY))).contains("没有签上到", "再扫一次");
    }

    @Test
    void aRefusalGoesBackByItself() {
        visits.scanned(scan("not a badge"));
        pass(20);

        assertThat(navigator.current()).isInstanceOf(AttractScreen.class);
    }

    @Test
    void whenAPersonHasGoneEveryTraceIsGone() {
        scanGoodBadge();
        tap("#greeting-continue");
        tap("#edge-language");
        assertThat(words()).contains(NAME, "what would you like to do");
        pass(80);

        assertThat(navigator.current()).isInstanceOf(AttractScreen.class);
        assertThat(words()).doesNotContain(NAME).contains("请扫证件码");
    }

    @Test
    void moreTimeKeepsThePersonsScreen() {
        scanGoodBadge();
        pass(70);
        tap("#idle-more");
        pass(59);

        assertThat(words()).contains(NAME);
    }

    @Test
    void aScanOnAnyScreenDropsWhoWasThereBefore() {
        scanGoodBadge();
        tap("#greeting-continue");
        tap("#home-notices");
        visits.scanned(scan(badges.courier(43, 9, Showroom.TODAY)));

        assertThat(words()).doesNotContain(NAME).contains("早上好！");
    }

    @Test
    void whoeverIsHereAlreadyStaysWhereSheIsHoweverOftenHerBadgeIsSeen() {
        scanGoodBadge();
        tap("#greeting-continue");
        tap("#home-notices");
        openFirstNotice();
        pass(55);
        scanGoodBadge();
        pass(55);

        assertThat(words()).contains("夜间在岗的同事会在门口留一盏灯。");
        assertThat(nudges).hasValue(2);

        tap("#notice-back");
        clock.advance(Duration.ofMinutes(11));
        scanGoodBadge();
        assertThat(words()).doesNotContain("签到成功");
        assertThat(nudges).hasValue(3);
        assertThat(bodies()).filteredOn(PersonFact.CheckedIn.class::isInstance).hasSize(2);
    }

    @Test
    void whoeverHasGoneIsGreetedAnewAlsoWhileSomebodyReadsWithoutABadge() {
        scanGoodBadge();
        tap("#greeting-finish");
        tap("#attract-notices");
        scanGoodBadge();

        assertThat(words()).contains("您在 08:42 已经签过到了");
    }

    @Test
    void anotherCodeThanTheVisitorsStillTellsWhatIsWrongWithIt() {
        scanGoodBadge();

        assertThat(refusalOf(badges.courier(43, 8, Showroom.TODAY))).contains("停用");
        assertThat(words()).doesNotContain(NAME);
    }

    @Test
    void whoeverChoseEnglishBeforeTheScanIsGreetedInEnglish() {
        tap("#edge-language");
        scanGoodBadge();

        assertThat(words()).contains("Good morning, " + NAME);
    }

    @Test
    void whoeverTookLargeTypeBeforeTheScanIsGreetedInItAndTheNextVisitorIsNot() {
        scanGoodBadge();
        double plain = sizeOfType("#greeting-name");
        tap("#greeting-finish");
        tap("#edge-access");
        tap("#access-large-type");
        tap("#access-done");
        scanGoodBadge();
        double large = sizeOfType("#greeting-name");
        tap("#greeting-finish");
        scanGoodBadge();

        assertThat(large).isCloseTo(plain * 1.5, within(0.5));
        assertThat(sizeOfType("#greeting-name")).isEqualTo(plain);
    }

    @Test
    void theModesGoBackWhenNobodyIsThereAndStayBehindAMessage() {
        tap("#edge-access");
        tap("#access-high-contrast");
        visits.scanned(scan("not a badge"));
        tap("#refusal-back");
        assertThat(scene.getRoot().getStyleClass()).contains("contrast");
        pass(80);

        assertThat(navigator.current()).isInstanceOf(AttractScreen.class);
        assertThat(scene.getRoot().getStyleClass()).doesNotContain("contrast");
    }

    @Test
    void anOpenedNoticeIsRecordedOnceAndNoLongerMarked() {
        scanGoodBadge();
        tap("#greeting-continue");
        tap("#home-notices");
        openFirstNotice();
        assertThat(words()).contains("暖宝宝免费取用", "夜间在岗的同事会在门口留一盏灯。");
        tap("#notice-back");
        openFirstNotice();
        tap("#notice-back");
        tap("#notices-back");

        UUID notice = new UUID(7, 1);
        assertThat(bodies())
                .filteredOn(NoticeFact.Opened.class::isInstance)
                .containsExactly(new NoticeFact.Opened(notice, 42));
        assertThat(words()).contains("有 3 条您还没看过");
        assertThat(nudges).hasValue(3);
    }

    @Test
    void noticesMayBeReadWithoutABadgeAndNothingIsRecorded() {
        tap("#attract-notices");
        openFirstNotice();

        assertThat(words()).contains("暖宝宝免费取用");
        assertThat(bodies()).isEmpty();
    }

    @Test
    void aDoubleTapDoesNotHitTheNextScreensButton() {
        scanGoodBadge();
        tap("#greeting-continue");
        ((Button) find("#home-leave")).fire();
        assertThat(words()).contains(NAME);

        tap("#home-leave");
        assertThat(words()).doesNotContain(NAME);
    }

    private void scanGoodBadge() {
        visits.scanned(scan(badges.courier(42, 7, Showroom.TODAY)));
    }

    private void openFirstNotice() {
        tap("#notice-" + new UUID(7, 1));
    }

    private double sizeOfType(String id) {
        return ((Labeled) find(id)).getFont().getSize();
    }

    private String refusalOf(String code) {
        visits.scanned(scan(code));
        return text("#refusal-title") + text("#refusal-text");
    }
}
