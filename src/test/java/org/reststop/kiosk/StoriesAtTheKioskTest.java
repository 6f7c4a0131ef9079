package org.reststop.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.need.Face;
import org.reststop.domain.need.NeedAuthor;
import org.reststop.domain.need.NeedState;
import org.reststop.domain.need.NewNeed;
import org.reststop.domain.need.Question;
import org.reststop.domain.need.StationPage;
import org.reststop.domain.station.Station;
import org.reststop.kiosk.need.NeedDesk;
import org.reststop.kiosk.story.Stories;
import org.reststop.sync.NeedFact;
import org.reststop.testing.OnFxThread;

/** What became of somebody's needs, on real screens over a real store that no HQ is connected to. */
@ExtendWith(OnFxThread.class)
class StoriesAtTheKioskTest {
    private static final String WORDS = "希望在小区门口加装共享快递柜。";

    @TempDir
    Path folder;

    private NeedRig kiosk;

    @BeforeEach
    void openTheKiosk() {
        kiosk = new NeedRig(folder);
    }

    @AfterEach
    void closeTheKiosk() {
        kiosk.close();
    }

    private UUID done(long person) {
        return Stories.tell(kiosk.store, 1, person, Question.HELPED, Stories.whole());
    }

    private void checkIn() {
        kiosk.scanBadge(42);
        kiosk.tap("#greeting-continue");
    }

    private void type(String receipt) {
        for (char letter : receipt.toCharArray()) {
            kiosk.tap("#story-key-" + letter);
        }
    }

    private void askByReceipt(String receipt) {
        kiosk.tap("#attract-need");
        kiosk.tap("#need-stories");
        type(receipt);
    }

    @Test
    void atTheNextScanThereIsNewsWhichIsToldInPlainWordsAndIsNoNewsAfterwards() {
        Stories.tell(kiosk.store, 2, 42L, Question.NONE, Stories.step(2, "wait", NeedState.WAITING, "蓝天物业", "已经报过去了"));
        kiosk.scanBadge(42);
        assertThat(kiosk.text("#greeting-news")).contains("1 条新进展");
        kiosk.tap("#greeting-continue");
        kiosk.tap("#home-stories");
        assertThat(kiosk.words()).contains("快递外卖", "正在等蓝天物业", "有新进展");
        kiosk.tap("#story-1");
        assertThat(kiosk.words()).contains("在等蓝天物业", "已经报过去了", "最晚 11月30日", "2026年11月22日");
        kiosk.tap("#story-back");
        kiosk.tap("#story-back");

        assertThat(kiosk.words()).contains("我的诉求").doesNotContain("新进展");
    }

    @Test
    void whoWasHelpedSaysSoByAFaceAndItIsToldToHqOnce() {
        UUID need = done(42);
        checkIn();
        kiosk.tap("#home-stories");
        kiosk.tap("#story-1");
        kiosk.tap("#story-face-great");
        kiosk.tap("#story-send");
        kiosk.tapAtOnce("#story-back");
        assertThat(kiosk.words()).contains("记下了");
        kiosk.tap("#story-back");

        assertThat(kiosk.text("#story-title")).contains("您说帮上忙了");
        assertThat(kiosk.isShown("#story-face-great")).isFalse();
        assertThat(kiosk.rated())
                .containsExactly(new NeedFact.Rated("xinghuali", need, Question.HELPED, Face.GREAT, "", 42L));
        assertThat(kiosk.nudges).hasValue(1);
    }

    @Test
    void whoWasNotHelpedIsToldThatItIsOpenAgainAndMaySayWhy() {
        done(42);
        checkIn();
        kiosk.tap("#home-stories");
        kiosk.tap("#story-1");
        kiosk.tap("#story-face-poor");
        kiosk.area("#story-words-area").setText("柜子装在里面了，进不去。");
        kiosk.tap("#story-send");
        assertThat(kiosk.words()).contains("重新打开", "对不起");
        kiosk.tap("#story-back");

        assertThat(kiosk.words()).contains("重新打开，接着办", "柜子装在里面了");
        assertThat(kiosk.rated())
                .singleElement()
                .extracting(NeedFact.Rated::words)
                .isEqualTo("柜子装在里面了，进不去。");
    }

    @Test
    void anAnswerThatCannotBeStoredStaysOnTheScreen() {
        done(42);
        checkIn();
        kiosk.tap("#home-stories");
        kiosk.tap("#story-1");
        kiosk.tap("#story-face-good");
        kiosk.area("#story-words-area").setText("谢谢");
        kiosk.store.close();
        kiosk.tap("#story-send");

        assertThat(kiosk.text("#story-trouble")).contains("没有成功");
        assertThat(kiosk.area("#story-words-area").getText()).isEqualTo("谢谢");
    }

    @Test
    void wordsForOneNeedDoNotStandInTheAnswerToAnother() {
        Stories.tell(kiosk.store, 1, 42L, Question.HELPED, Stories.whole());
        Stories.tell(kiosk.store, 2, 42L, Question.HELPED, Stories.whole());
        checkIn();
        kiosk.tap("#home-stories");
        kiosk.tap("#story-1");
        kiosk.tap("#story-face-good");
        kiosk.area("#story-words-area").setText("谢谢小李");
        kiosk.tap("#story-back");
        kiosk.tap("#story-back");
        kiosk.tap("#story-2");
        kiosk.tap("#story-face-good");

        assertThat(kiosk.area("#story-words-area").getText()).isEmpty();
    }

    @Test
    void whatIsOnlyHereYetIsToldAsKeptAndByItsReceiptAfterARestartToo() {
        kiosk.tap("#attract-need");
        kiosk.write(WORDS);
        kiosk.tap("#need-anonymous");
        kiosk.tap("#need-send");
        String receipt = kiosk.text("#need-receipt").replace("-", "");
        kiosk.tap("#need-finish");
        kiosk.close();
        kiosk = new NeedRig(folder);
        askByReceipt(receipt);

        assertThat(kiosk.text("#story-title")).contains("正在送往社区");
        assertThat(kiosk.words()).contains("不会丢").doesNotContain(WORDS);
    }

    @Test
    void whoeverHasTheReceiptMayAnswerInNobodysName() {
        done(42);
        askByReceipt(Stories.receipt(1).text());
        assertThat(kiosk.words()).contains("办好了").doesNotContain(NeedRig.NAME);
        kiosk.tap("#story-face-good");
        kiosk.tap("#story-send");

        assertThat(kiosk.rated())
                .singleElement()
                .extracting(NeedFact.Rated::personId)
                .isNull();
    }

    @Test
    void anothersBadgeShowsNothingOfMine() {
        done(42);
        checkIn();
        kiosk.tap("#home-stories");
        kiosk.tap("#story-1");
        kiosk.scanBadge(43);
        assertThat(kiosk.isShown("#greeting")).isTrue();
        assertThat(kiosk.isShown("#greeting-news")).isFalse();
        kiosk.tap("#greeting-continue");
        kiosk.tap("#home-stories");

        assertThat(kiosk.words()).contains("还没有提过").doesNotContain("快递外卖");
    }

    @Test
    void numbersTriedAtRandomAreHeldUpAndAWhileLaterNobodyIs() {
        kiosk.tap("#attract-need");
        kiosk.tap("#need-stories");
        for (int i = 0; i < 5; i++) {
            type("22222223");
            assertThat(kiosk.text("#story-trouble")).contains("编号不对");
            for (int erased = 0; erased < 8; erased++) {
                kiosk.tap("#story-key-erase");
            }
        }
        done(42);
        type(Stories.receipt(1).text());
        assertThat(kiosk.text("#story-trouble")).contains("错得太多了");
        kiosk.clock.advance(Duration.ofMinutes(1));
        kiosk.tap("#story-key-erase");
        kiosk.tap("#story-key-" + Stories.receipt(1).text().charAt(7));

        assertThat(kiosk.text("#story-title")).contains("办好了");
    }

    @Test
    void theReceiptTellsARealDayAndLeadsAPhoneToTheNeedsPage() {
        kiosk.store.write(tx -> {
            tx.session().upsert(new Station("xinghuali", "杏花里", "Xinghuali", Showroom.ZONE));
            return tx.session().insert(new StationPage("xinghuali", "https://hq.example.org/s/abc"));
        });
        kiosk.tap("#attract-need");
        kiosk.write(WORDS);
        kiosk.tap("#need-anonymous");
        kiosk.tap("#need-send");

        assertThat(kiosk.isShown("#need-follow-code")).isTrue();
        // Five working days after a Wednesday.
        assertThat(kiosk.words()).contains("12月2日 星期三");
        assertThat(kiosk.raised())
                .singleElement()
                .extracting(NeedFact.Raised::follow)
                .asString()
                .hasSize(22);
    }

    @Test
    void moreThanAnyHonestPersonRaisesInAnHourWaitsWithItsWordsOnTheScreen() {
        NeedDesk desk = new NeedDesk(kiosk.store, "xinghuali", kiosk.clock, new Random(4));
        for (int i = 0; i < 30; i++) {
            NewNeed need = new NewNeed(new UUID(9, i), "parcel", WORDS, new NeedAuthor.Anonymous());
            desk.raise(need, "zh", List.of());
        }
        kiosk.tap("#attract-need");
        kiosk.write("再提一条");
        kiosk.tap("#need-anonymous");
        kiosk.tap("#need-send");
        assertThat(kiosk.text("#need-trouble")).contains("太多了");
        assertThat(kiosk.words()).contains("再提一条");
        kiosk.clock.advance(Duration.ofHours(1));
        kiosk.tap("#need-send");

        assertThat(kiosk.isShown("#need-receipt")).isTrue();
        assertThat(kiosk.raised()).hasSize(31);
    }

    @Test
    void theStoryOfAnUnknownNumberIsNobodysAndSaysWhereToAsk() {
        askByReceipt(Stories.receipt(77).text());

        assertThat(kiosk.text("#story-trouble")).contains("没有这个编号");
        assertThat(kiosk.isShown("#story-steps")).isFalse();
    }
}
