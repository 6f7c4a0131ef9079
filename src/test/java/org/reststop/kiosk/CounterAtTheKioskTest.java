package org.reststop.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.badge.Revocation;
import org.reststop.domain.badge.Role;
import org.reststop.domain.counter.CounterPin;
import org.reststop.domain.counter.NoticeDraft;
import org.reststop.domain.counter.Pins;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeMedium;
import org.reststop.domain.notice.NoticeText;
import org.reststop.domain.person.Person;
import org.reststop.kiosk.attachment.Attachments;
import org.reststop.kiosk.attract.AttractScreen;
import org.reststop.kiosk.checkin.BadgeRecognizer;
import org.reststop.kiosk.checkin.GreetingScreen;
import org.reststop.kiosk.counter.BadgeDesk;
import org.reststop.kiosk.counter.BadgeTask;
import org.reststop.kiosk.counter.DeskScreen;
import org.reststop.kiosk.counter.NoticeDesk;
import org.reststop.kiosk.counter.NoticeTask;
import org.reststop.kiosk.counter.PaperPictures;
import org.reststop.kiosk.counter.PinDoor;
import org.reststop.kiosk.media.MediaShelf;
import org.reststop.kiosk.scan.preview.ColourImage;
import org.reststop.kiosk.scan.preview.Viewfinder;
import org.reststop.kiosk.scan.qr.GrayImage;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Glass;
import org.reststop.kiosk.screen.Taps;
import org.reststop.kiosk.screen.Ui;
import org.reststop.sync.CounterFact;
import org.reststop.testing.OnFxThread;

/** Staff at real screens over a real store, with no network; only time is made. */
@ExtendWith(OnFxThread.class)
class CounterAtTheKioskTest extends AtTheKiosk {
    private static final long HE = 103;

    @TempDir
    private Path paper;

    private Viewfinder viewfinder;
    private MediaShelf shelf;
    private CounterWays counter;
    private long nanos;

    @BeforeEach
    void openTheCounter() {
        store.write(tx -> {
            tx.session().insert(new Person(HE, "何*芸", Role.STAFF, "和平驿站"));
            tx.session().insert(new CounterPin(HE, Pins.quick("246810")));
            return 0;
        });
        viewfinder = new Viewfinder(Runnable::run, clock, true);
        shelf = new MediaShelf(paper, clock, 10_000_000).open(store);
        Attachments kept = new Attachments(paper, store, clock, 10_000_000);
        Background inline = new Background(Runnable::run, Runnable::run);
        Ui ui = new Ui(texts, new Taps(clock), Glass.of(GLASS, 1080, 1920));
        NoticeTask notices = new NoticeTask(
                ui,
                new NoticeDesk(store, "xinghuali", Showroom.ZONE, clock, ids),
                inline,
                Optional.of(new PaperPictures(viewfinder, kept, shelf)),
                navigator::show,
                nudges::incrementAndGet,
                () -> {});
        BadgeTask badgeTask = new BadgeTask(
                ui,
                new BadgeDesk(store, "xinghuali", new BadgeRecognizer(Showroom.ZONE), clock, ids),
                List.of("顺丰"),
                Showroom.ZONE,
                inline,
                navigator::show,
                nudges::incrementAndGet);
        PinDoor door = new PinDoor(store, "xinghuali", clock, () -> nanos, ids);
        counter = new CounterWays(ui, navigator, inline, door, nudges::incrementAndGet).with(notices, badgeTask);
        visits.with(counter);
    }

    /** What the camera sees next: a sheet of paper. */
    private void see() {
        byte[] grey = new byte[640 * 480];
        Arrays.fill(grey, (byte) 220);
        byte[] colours = new byte[3 * grey.length];
        Arrays.fill(colours, (byte) 220);
        viewfinder.photographed(new ColourImage(640, 480, colours));
        viewfinder.show(new GrayImage(640, 480, grey), Optional.empty());
    }

    private void comeIn() {
        visits.scanned(scan(badges.courier(HE, 88, Showroom.TODAY)));
        tap("#greeting-continue");
        tap("#home-counter");
        type("246810");
    }

    private void type(String pin) {
        pin.chars().forEach(digit -> tap("#pin-" + (char) digit));
    }

    private void write(String id, String words) {
        ((TextArea) find(id)).setText(words);
    }

    @Test
    void aCourierHasNoWayBehindTheCounter() {
        visits.scanned(scan(badges.courier(42, 7, Showroom.TODAY)));
        tap("#greeting-continue");

        assertThat(scene.lookup("#home-counter")).isNull();
    }

    @Test
    void staffComeInByBadgeAndPinAndTheScreenNeverShowsTheDigits() {
        visits.scanned(scan(badges.courier(HE, 88, Showroom.TODAY)));
        tap("#greeting-continue");
        tap("#home-counter");
        type("24");
        assertThat(text("#pin-dots")).isEqualTo("● ● ○ ○ ○ ○");
        type("6810");

        assertThat(navigator.current()).isInstanceOf(DeskScreen.class);
        assertThat(words()).contains("工作台 · 何*芸");
    }

    @Test
    void aWrongPinLocksThePadAndOpensItAgainAfterItsTime() {
        visits.scanned(scan(badges.courier(HE, 88, Showroom.TODAY)));
        tap("#greeting-continue");
        tap("#home-counter");
        type("000000");
        assertThat(text("#pin-words")).isEqualTo("口令不对，请等 1 秒 再输。");
        assertThat(find("#pin-1").isDisabled()).isTrue();

        nanos += Duration.ofSeconds(1).toNanos();
        counter.tick();

        assertThat(find("#pin-1").isDisabled()).isFalse();
        type("246810");
        assertThat(navigator.current()).isInstanceOf(DeskScreen.class);
    }

    @Test
    void aRevokedBadgeOfStaffDoesNotEvenComeToThePin() {
        visits.scanned(scan(badges.courier(HE, 8, Showroom.TODAY)));

        assertThat(text("#refusal-title")).isNotEmpty();
        assertThat(scene.lookup("#home-counter")).isNull();
    }

    @Test
    void whoseRoleIsWithdrawnIsShownOut() {
        comeIn();
        store.write(tx -> {
            tx.session().upsert(new Person(HE, "何*芸", Role.VOLUNTEER, ""));
            return 0;
        });
        counter.refresh();

        assertThat(navigator.current()).isInstanceOf(AttractScreen.class);
        clock.advance(Duration.ofHours(1));
        visits.scanned(scan(badges.courier(HE, 88, Showroom.TODAY)));
        tap("#greeting-continue");
        assertThat(scene.lookup("#home-counter")).isNull();
    }

    @Test
    void theDeskIsLeftByItselfAfterAMinuteWithACountdown() {
        comeIn();
        pass(65);
        assertThat(find("#idle-seconds").isVisible()).isTrue();
        pass(20);

        assertThat(navigator.current()).isInstanceOf(AttractScreen.class);
        assertThat(counter.takes("RS1:X")).isFalse();
    }

    @Test
    void anotherPersonsBadgeEndsIt() {
        comeIn();
        visits.scanned(scan(badges.courier(42, 7, Showroom.TODAY)));

        assertThat(navigator.current()).isInstanceOf(GreetingScreen.class);
        assertThat(words()).contains(NAME);
    }

    @Test
    void aNoticeIsWrittenAndShownAtOnce() {
        comeIn();
        tap("#desk-notices");
        tap("#counter-write");
        write("#counter-title-area", "周五停水");
        tap("#counter-next");
        write("#counter-body-area", "上午八点到十二点。");
        tap("#counter-next");
        tap("#counter-for-3");
        tap("#counter-next");
        tap("#counter-publish");

        assertThat(words()).contains("发布好了");
        CounterFact.NoticeWritten written = (CounterFact.NoticeWritten) bodies().getLast();
        assertThat(written.lastDay()).isEqualTo(Showroom.TODAY.plusDays(2));
        Notice shown = store.read(session -> session.get(Notice.class, written.noticeId()));
        assertThat(shown.text().titleZh()).isEqualTo("周五停水");
        assertThat(shown.isShownAt(clock.instant(), Showroom.ZONE)).isTrue();
    }

    @Test
    void whoeverWritesEnglishAddsItFromTheLastPageAndNobodyElseIsAskedForIt() {
        comeIn();
        tap("#desk-notices");
        tap("#counter-write");
        write("#counter-title-area", "周五停水");
        tap("#counter-next");
        write("#counter-body-area", "上午八点到十二点。");
        tap("#counter-next");
        tap("#counter-next");
        tap("#counter-english");
        write("#counter-title-en-area", "No water on Friday");
        tap("#counter-next");
        write("#counter-body-en-area", "From eight to noon.");
        tap("#counter-next");
        assertThat(words()).contains("No water on Friday", "From eight to noon.");
        tap("#counter-publish");

        CounterFact.NoticeWritten written = (CounterFact.NoticeWritten) bodies().getLast();
        NoticeText text = new NoticeText("周五停水", "上午八点到十二点。", "No water on Friday", "From eight to noon.");
        assertThat(written.text()).isEqualTo(text);
        assertThat(store.<NoticeText>read(
                        session -> session.get(Notice.class, written.noticeId()).text()))
                .isEqualTo(text);
    }

    @Test
    void aPaperNoticeIsPhotographedShownHereAtOnceAndItsPictureWaitsForHq() {
        see();
        comeIn();
        tap("#desk-notices");
        tap("#counter-paper");
        tap("#counter-take");
        see();
        tap("#counter-use");
        write("#counter-title-area", "物业停水单");
        tap("#counter-next");
        write("#counter-body-area", "见图。");
        tap("#counter-next");
        tap("#counter-for-3");
        tap("#counter-next");
        Region paperShown = (Region) find("#counter-review-picture");
        assertThat(paperShown.getWidth()).isGreaterThan(0.9 * ((Region) paperShown.getParent()).getWidth());
        tap("#counter-publish");

        CounterFact.NoticeWritten written = (CounterFact.NoticeWritten) bodies().getLast();
        assertThat(written.pictures()).hasSize(1);
        Notice shown = store.read(session -> session.get(Notice.class, written.noticeId()));
        assertThat(shown.extras().media())
                .extracting(NoticeMedium::sha256)
                .containsExactly(written.pictures().getFirst().sha256());
        assertThat(shelf.holds(shown.extras().media())).isTrue();
        assertThat(paper.resolve("attachments")).isDirectoryRecursivelyContaining(file -> file.getFileName()
                .toString()
                .equals(written.pictures().getFirst().sha256()));
    }

    @Test
    void whatIsUnsentIsKeptForItsWriterAloneAndOfferedToHerAgain() {
        comeIn();
        tap("#desk-notices");
        tap("#counter-write");
        write("#counter-title-area", "写了一半");
        pass(90);
        assertThat(navigator.current()).isInstanceOf(AttractScreen.class);
        NoticeDraft kept = store.read(session -> session.get(NoticeDraft.class, HE));
        assertThat(kept.content().text().titleZh()).isEqualTo("写了一半");

        clock.advance(Duration.ofHours(1));
        comeIn();
        tap("#desk-notices");
        tap("#counter-go-on");
        assertThat(((TextArea) find("#counter-title-area")).getText()).isEqualTo("写了一半");
    }

    @Test
    void aNoticeThatIsTakenDownIsGoneAtOnce() {
        comeIn();
        tap("#desk-notices");
        Notice first = SampleNotices.on(Showroom.TODAY, Showroom.NOW).getFirst();
        tap("#counter-notice-" + first.id());
        tap("#counter-down");
        tap("#counter-down-yes");

        assertThat(bodies().getLast())
                .isEqualTo(new CounterFact.NoticeTakenDown("xinghuali", HE, first.id(), first.revision()));
        boolean withdrawn =
                store.read(session -> session.get(Notice.class, first.id()).withdrawn());
        assertThat(withdrawn).isTrue();

        tap("#counter-list");
        tap("#counter-notice-" + first.id());
        assertThat(words()).contains("本站已撤下");
        tap("#counter-put-back");

        assertThat(bodies().getLast())
                .isEqualTo(new CounterFact.NoticePutBack("xinghuali", HE, first.id(), first.revision()));
        assertThat(store.<Boolean>read(
                        session -> session.get(Notice.class, first.id()).withdrawn()))
                .isFalse();
        tap("#counter-list");
        tap("#counter-notice-" + first.id());
        assertThat(words()).contains("正在展示");
    }

    @Test
    void aBadgeThatIsRevokedHereIsRefusedAtTheNextScan() {
        String lost = badges.courier(42, 7, Showroom.TODAY);
        visits.scanned(scan(lost));
        tap("#greeting-finish");
        comeIn();
        tap("#desk-badges");
        tap("#counter-holder-42-7");
        tap("#counter-replace");
        tap("#counter-yes");
        assertThat(words()).contains("旧证已作废，新证已申请");
        assertThat(bodies().getLast()).isEqualTo(new CounterFact.BadgeAsked("xinghuali", HE, 42L, 7L, null, null));

        tap("#counter-list");
        tap("#counter-back");
        tap("#desk-finish");
        visits.scanned(scan(lost));
        assertThat(scene.lookup("#refusal-title")).isNotNull();
        boolean revoked = store.read(session -> session.get(Revocation.class, 7L) != null);
        assertThat(revoked).isTrue();
    }

    @Test
    void aScanAmongTheBadgesFindsItsHolderAndBeginsNoOtherVisit() {
        comeIn();
        tap("#desk-badges");

        assertThat(counter.takes(badges.courier(42, 7, Showroom.TODAY))).isTrue();
        assertThat(text("#counter-title")).contains(NAME);
    }
}
