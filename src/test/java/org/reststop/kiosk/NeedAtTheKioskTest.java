package org.reststop.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.need.Category;
import org.reststop.domain.need.CategoryRules;
import org.reststop.domain.need.CategoryWords;
import org.reststop.domain.need.Phrase;
import org.reststop.domain.need.PlaceName;
import org.reststop.domain.need.Receipt;
import org.reststop.domain.need.StationPage;
import org.reststop.domain.need.StationPlaces;
import org.reststop.sync.NeedFact;
import org.reststop.testing.OnFxThread;

/** Leaving a suggestion on real screens over a real store. */
@ExtendWith(OnFxThread.class)
class NeedAtTheKioskTest {
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

    @Test
    void anybodyMayLeaveASuggestionInThreeTapsAndASentenceAndGetsAReceipt() {
        kiosk.tap("#attract-need");
        kiosk.write("  " + WORDS + "\n");
        kiosk.tap("#need-anonymous");
        assertThat(kiosk.words()).contains(WORDS, "快递外卖", "匿名");
        kiosk.tap("#need-send");

        assertThat(Receipt.parse(kiosk.text("#need-receipt"))).isPresent();
        assertThat(kiosk.words()).contains("5 个工作日内答复");
        assertThat(kiosk.raised()).singleElement().satisfies(need -> {
            assertThat(need.words()).isEqualTo(WORDS);
            assertThat(need.category()).isEqualTo("parcel");
            assertThat(need.personId()).isNull();
            assertThat(need.phone()).isNull();
            assertThat(need.language()).isEqualTo("zh");
            assertThat(new Receipt(need.receipt()).shown()).isEqualTo(kiosk.text("#need-receipt"));
        });
        assertThat(kiosk.nudges).hasValue(1);
    }

    @Test
    void whereItIsIsOneTapAndIsAskedOnlyWhereThereAreNames() {
        kiosk.store.write(tx -> tx.session()
                .insert(new StationPlaces(
                        "xinghuali", 1, List.of(new PlaceName("东门", "East gate"), new PlaceName("二号院", "")))));
        kiosk.tap("#attract-need");
        kiosk.write(WORDS);
        assertThat(kiosk.text("#need-title")).contains("在哪儿");
        kiosk.tap("#need-place-1");
        kiosk.tap("#need-back");
        kiosk.tap("#need-place-2");
        kiosk.tap("#need-anonymous");
        assertThat(kiosk.words()).contains("二号院");
        kiosk.tap("#need-send");
        kiosk.tap("#need-another");
        kiosk.write("路灯坏了");
        kiosk.tap("#need-place-none");
        kiosk.tap("#need-anonymous");
        kiosk.tap("#need-send");

        assertThat(kiosk.raised()).extracting(NeedFact.Raised::place).containsExactly("二号院", null);
    }

    @Test
    void whoeverHasCheckedInMaySignAndGoesBackToTheirTiles() {
        kiosk.scanBadge(42);
        kiosk.tap("#greeting-continue");
        kiosk.tap("#home-need");
        kiosk.write(WORDS);
        kiosk.tap("#need-as-visitor");
        assertThat(kiosk.words()).contains(NeedRig.NAME);
        kiosk.tap("#need-send");

        assertThat(kiosk.raised())
                .singleElement()
                .extracting(NeedFact.Raised::personId)
                .isEqualTo(42L);
    }

    @Test
    void aTelephoneIsTakenOnlyIfItCanBeOneAndIsShownMasked() {
        kiosk.tap("#attract-need");
        kiosk.write(WORDS);
        kiosk.tap("#need-with-phone");
        for (char digit : "138001324689".toCharArray()) {
            kiosk.tap("#need-digit-" + digit);
        }
        assertThat(kiosk.isDisabled("#need-phone-done")).isTrue();
        kiosk.tap("#need-digit-erase");
        kiosk.tap("#need-phone-done");
        assertThat(kiosk.words()).contains("138****2468").doesNotContain("13800132468");
        kiosk.tap("#need-send");

        assertThat(kiosk.raised())
                .singleElement()
                .extracting(NeedFact.Raised::phone)
                .isEqualTo("13800132468");
    }

    @Test
    void aPhraseIsWrittenAtTheCaretAndCanBeTakenBack() {
        kiosk.tap("#attract-need");
        kiosk.tap("#need-category-parcel");
        assertThat(kiosk.isDisabled("#need-undo")).isTrue();
        kiosk.tap("#need-phrase-1");
        assertThat(kiosk.area().getText()).isEqualTo(WORDS);
        kiosk.area().positionCaret(2);
        kiosk.tap("#need-phrase-2");
        assertThat(kiosk.area().getText()).isEqualTo("希望\n快递柜经常满，请增加格口。在小区门口加装共享快递柜。");
        kiosk.tap("#need-undo");

        assertThat(kiosk.area().getText()).isEqualTo(WORDS);
    }

    @Test
    void goingBackLosesNothingNotEvenToTheTiles() {
        kiosk.scanBadge(42);
        kiosk.tap("#greeting-continue");
        kiosk.tap("#home-need");
        kiosk.write(WORDS);
        kiosk.tap("#need-anonymous");
        for (String title : List.of("怎么署名", "想说什么", "是哪方面")) {
            kiosk.tap("#need-back");
            assertThat(kiosk.text("#need-title")).contains(title);
        }
        kiosk.tap("#need-back");
        kiosk.tap("#home-need");
        kiosk.tap("#need-category-property");

        assertThat(kiosk.area().getText()).isEqualTo(WORDS);
    }

    @Test
    void anotherLanguageLosesNothingEither() {
        kiosk.tap("#attract-need");
        kiosk.tap("#need-category-parcel");
        kiosk.area().setText(WORDS);
        kiosk.inEnglish();

        assertThat(kiosk.area().getText()).isEqualTo(WORDS);
        assertThat(kiosk.words()).contains("Please set up a shared parcel locker");
    }

    @Test
    void aDoubleTapOnSendMakesOneEntry() {
        kiosk.tap("#attract-need");
        kiosk.write(WORDS);
        kiosk.tap("#need-anonymous");
        kiosk.tap("#need-send");
        kiosk.tapAtOnce("#need-another");

        assertThat(kiosk.isShown("#need-receipt")).isTrue();
        assertThat(kiosk.raised()).hasSize(1);
        kiosk.tap("#need-another");
        assertThat(kiosk.text("#need-title")).contains("是哪方面");
    }

    @Test
    void nothingAndTooMuchCannotBeSentAndWhatIsTooLongIsKept() {
        kiosk.tap("#attract-need");
        kiosk.tap("#need-category-parcel");
        assertThat(kiosk.isDisabled("#need-next")).isTrue();
        kiosk.area().setText(" \n ");
        assertThat(kiosk.isDisabled("#need-next")).isTrue();
        kiosk.area().setText("长".repeat(2012));

        assertThat(kiosk.isDisabled("#need-next")).isTrue();
        assertThat(kiosk.words()).contains("请再删 12 字");
        assertThat(kiosk.area().getText()).hasSize(2012);
    }

    @Test
    void anEmergencyShowsWhomToCallFirst() {
        kiosk.tap("#attract-need");
        kiosk.tap("#need-category-emergency");
        assertThat(kiosk.words()).contains("120", "110", "119", "先打电话");
        kiosk.tap("#need-called");

        assertThat(kiosk.text("#need-title")).contains("想说什么");
    }

    @Test
    void aNeedThatCannotBeStoredStaysOnTheScreenWithEveryWord() {
        kiosk.tap("#attract-need");
        kiosk.write(WORDS);
        kiosk.tap("#need-anonymous");
        kiosk.store.close();
        kiosk.tap("#need-send");

        assertThat(kiosk.text("#need-trouble")).contains("没有存上");
        assertThat(kiosk.words()).contains(WORDS);
    }

    @Test
    void aBadgeAnswersTheQuestionWhoItIsAndHasCheckedInToo() {
        kiosk.tap("#attract-need");
        kiosk.write(WORDS);
        kiosk.scan("6901234567892");
        assertThat(kiosk.text("#need-scan-hint")).contains("认不出来");
        kiosk.scanBadge(42);
        assertThat(kiosk.words()).contains(NeedRig.NAME, "这样提交");
        kiosk.tap("#need-send");

        assertThat(kiosk.raised())
                .singleElement()
                .extracting(NeedFact.Raised::personId)
                .isEqualTo(42L);
        assertThat(kiosk.store.outbox().next(9)).hasSize(2);
    }

    @Test
    void anothersBadgeBeginsAnotherVisitAndOnesOwnDoesNot() {
        kiosk.scanBadge(42);
        kiosk.tap("#greeting-continue");
        kiosk.tap("#home-need");
        kiosk.tap("#need-category-parcel");
        kiosk.area().setText(WORDS);
        kiosk.scanBadge(42);
        assertThat(kiosk.area().getText()).isEqualTo(WORDS);
        kiosk.pass(11);
        kiosk.scanBadge(43);

        assertThat(kiosk.isShown("#greeting")).isTrue();
        assertThat(kiosk.words()).doesNotContain(WORDS);
        assertThat(kiosk.draft()).isEmpty();
    }

    @Test
    void whoComesWhileTheNeedIsBeingStoredIsGreetedWhenItsReceiptHasBeenPutAway() {
        sendWhileAnotherComes();
        assertThat(kiosk.isShown("#need-receipt")).isTrue();
        kiosk.tap("#need-finish");
        kiosk.pass(1);

        assertThat(kiosk.isShown("#greeting")).isTrue();
        assertThat(kiosk.words()).contains(NeedRig.NAME);
    }

    @Test
    void whoComesWhileTheNeedIsBeingStoredIsGreetedWhenNobodyTouchesTheReceiptAnyMore() {
        sendWhileAnotherComes();
        kiosk.pass(9);
        assertThat(kiosk.isShown("#need-receipt")).isTrue();
        kiosk.pass(1);

        assertThat(kiosk.isShown("#greeting")).isTrue();
    }

    @Test
    void whoCameLongAgoIsNotGreetedAnyMore() {
        sendWhileAnotherComes();
        kiosk.clock.advance(Duration.ofMinutes(2));
        kiosk.tap("#need-finish");
        kiosk.pass(1);

        assertThat(kiosk.isResting()).isTrue();
    }

    private void sendWhileAnotherComes() {
        kiosk.tap("#attract-need");
        kiosk.write(WORDS);
        kiosk.tap("#need-anonymous");
        kiosk.holdNext();
        kiosk.tap("#need-send");
        kiosk.scanBadge(42);
        kiosk.release();
    }

    @Test
    void aBadgeInViewTakesNoWordsFromWhoeverWritesAndSignsNothing() {
        kiosk.tap("#attract-need");
        kiosk.tap("#need-category-parcel");
        kiosk.area().setText(WORDS);
        kiosk.scanBadge(42);
        kiosk.pass(40);
        kiosk.scanBadge(42);
        assertThat(kiosk.area().getText()).isEqualTo(WORDS);
        assertThat(kiosk.text("#need-hint")).contains("证件已扫到");
        assertThat(kiosk.draft()).isPresent();

        kiosk.tap("#need-next");
        kiosk.scanBadge(42);
        assertThat(kiosk.text("#need-title")).contains("怎么署名");
        kiosk.tap("#need-anonymous");
        kiosk.tap("#need-send");
        kiosk.scanBadge(42);

        assertThat(kiosk.isShown("#need-receipt")).isTrue();
        assertThat(kiosk.raised())
                .singleElement()
                .extracting(NeedFact.Raised::personId)
                .isNull();
    }

    @Test
    void whoseBadgeWasSeenWhileWritingMaySignWithOneTap() {
        kiosk.tap("#attract-need");
        kiosk.tap("#need-category-parcel");
        kiosk.area().setText(WORDS);
        kiosk.scanBadge(42);
        kiosk.tap("#need-next");
        kiosk.tap("#need-as-visitor");
        assertThat(kiosk.words()).contains(NeedRig.NAME);
        kiosk.tap("#need-send");

        assertThat(kiosk.raised())
                .singleElement()
                .extracting(NeedFact.Raised::personId)
                .isEqualTo(42L);
    }

    @Test
    void whoeverComesToWordsThatSomebodyLeftIsGreeted() {
        kiosk.tap("#attract-need");
        kiosk.tap("#need-category-parcel");
        kiosk.area().setText(WORDS);
        kiosk.pass(11);
        kiosk.scanBadge(42);

        assertThat(kiosk.isShown("#greeting")).isTrue();
        assertThat(kiosk.draft()).isEmpty();
    }

    @Test
    void aPosterInViewKeepsNobodysWordsOnTheScreen() {
        kiosk.tap("#attract-need");
        kiosk.tap("#need-category-parcel");
        kiosk.area().setText(WORDS);
        kiosk.pass(59);
        kiosk.scan("https://example.org/poster");
        kiosk.pass(21);

        assertThat(kiosk.isResting()).isTrue();
        assertThat(kiosk.draft()).isEmpty();
    }

    @Test
    void neitherWordsNorNumbersAreReadAloudForOthersToHear() {
        kiosk.tap("#attract-need");
        kiosk.write(WORDS);
        kiosk.tap("#need-with-phone");
        for (char digit : "13800132468".toCharArray()) {
            kiosk.tap("#need-digit-" + digit);
        }
        assertThat(kiosk.readAloud()).contains("您按的号码").doesNotContain("0013");
        kiosk.tap("#need-phone-done");

        assertThat(kiosk.readAloud()).contains("您写的内容").doesNotContain(WORDS);
    }

    @Test
    void hqsEditionOfACategoryIsShownWithItsPhrases() {
        CategoryRules rules = new CategoryRules(1, "PARCEL", false, false, 9);
        CategoryWords words = new CategoryWords("共享快递柜", "", "", "");
        kiosk.store.write(tx ->
                tx.session().insert(new Category("parcel", 4, words, rules, List.of(new Phrase("东门要一个柜子。", "")))));
        kiosk.tap("#attract-need");
        assertThat(kiosk.words()).contains("共享快递柜").doesNotContain("快递外卖");
        kiosk.tap("#need-category-parcel");

        assertThat(kiosk.words()).contains("东门要一个柜子。");
    }

    @Test
    void whereverTheFocusWasTheWordsTakeItSoThatTheKeyboardComesUp() {
        kiosk.tap("#attract-need");
        kiosk.focus("#edge-access");
        kiosk.tap("#need-category-parcel");

        assertThat(kiosk.hasFocus("#need-words-area")).isTrue();
    }

    @Test
    void theWayToOnesOwnPhoneIsShownOnlyIfThereIsOne() {
        kiosk.tap("#attract-need");
        kiosk.tap("#need-category-parcel");
        assertThat(kiosk.isShown("#need-my-phone")).isFalse();
        kiosk.tap("#need-back");
        kiosk.tap("#need-back");
        kiosk.store.write(tx -> tx.session().insert(new StationPage("xinghuali", "https://hq.example.org/s/abc")));
        kiosk.tap("#attract-need");
        kiosk.tap("#need-category-parcel");
        kiosk.tap("#need-my-phone");

        assertThat(kiosk.isShown("#need-code")).isTrue();
        kiosk.tap("#need-leave");
        assertThat(kiosk.isResting()).isTrue();
    }

    @Test
    void whoeverGoesAwayInTheMiddleLeavesNothing() {
        kiosk.tap("#attract-need");
        kiosk.tap("#need-category-parcel");
        kiosk.area().setText(WORDS);
        assertThat(kiosk.draft()).isPresent();
        kiosk.pass(80);

        assertThat(kiosk.isResting()).isTrue();
        assertThat(kiosk.draft()).isEmpty();
        kiosk.tap("#attract-need");
        kiosk.tap("#need-category-parcel");
        assertThat(kiosk.area().getText()).isEmpty();
        assertThat(kiosk.raised()).isEmpty();
    }
}
