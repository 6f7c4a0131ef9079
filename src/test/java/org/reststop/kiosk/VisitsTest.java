package org.reststop.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.config.KioskSettings;
import org.reststop.config.KioskSettings.Language;
import org.reststop.config.KioskSettings.Orientation;
import org.reststop.domain.UuidV7;
import org.reststop.domain.badge.Revocation;
import org.reststop.domain.badge.Role;
import org.reststop.domain.person.Person;
import org.reststop.kiosk.attract.AttractScreen;
import org.reststop.kiosk.attract.AttractState;
import org.reststop.kiosk.attract.AttractViewModel;
import org.reststop.kiosk.checkin.BadgeRecognizer;
import org.reststop.kiosk.checkin.CheckInDesk;
import org.reststop.kiosk.checkin.Place;
import org.reststop.kiosk.notice.NoticeBoard;
import org.reststop.kiosk.register.RegistrationDesk;
import org.reststop.kiosk.register.WorkCardRecognizer;
import org.reststop.kiosk.scan.Scan;
import org.reststop.kiosk.scan.preview.Viewfinder;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Glass;
import org.reststop.kiosk.screen.IdleWatch;
import org.reststop.kiosk.screen.Navigator;
import org.reststop.kiosk.screen.Shell;
import org.reststop.kiosk.screen.Taps;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Ui;
import org.reststop.kiosk.status.StatusStrip;
import org.reststop.kiosk.status.StatusViewModel;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;
import org.reststop.sync.FactBody;
import org.reststop.sync.WireCodec;
import org.reststop.testing.Badges;
import org.reststop.testing.OnFxThread;
import org.reststop.testing.TestClock;

/** A visit on real screens over a real store; only time is made. */
@ExtendWith(OnFxThread.class)
class VisitsTest {
    private static final String NAME = "王*明";
    private static final KioskSettings.Screen GLASS =
            new KioskSettings.Screen(Orientation.AUTO, 21.5, false, Language.ZH);

    @TempDir
    Path folder;

    private final Badges badges = new Badges(1);
    private final TestClock clock = new TestClock(Showroom.NOW);
    private final UuidV7 ids = new UuidV7(clock, new Random(1));
    private final Texts texts = new Texts(Language.ZH);
    private final IdleWatch idle = new IdleWatch(Duration.ofSeconds(60), Duration.ofSeconds(20));
    private final Navigator navigator = new Navigator(idle, texts, false);
    private final AtomicInteger nudges = new AtomicInteger();
    private KioskStore store;
    private Scene scene;
    private Visits visits;

    @BeforeEach
    void openTheKiosk() {
        store = KioskStores.open(folder, clock, ids);
        store.write(tx -> {
            tx.session().insert(badges.key());
            tx.session().insert(new Person(42, NAME, Role.COURIER, "蓝天速递"));
            tx.session().insert(new Revocation(8, Showroom.NOW, "丢失"));
            SampleNotices.on(Showroom.TODAY, Showroom.NOW).forEach(tx.session()::insert);
            return 0;
        });
        Ui ui = new Ui(texts, new Taps(clock), Glass.of(GLASS, 1080, 1920));
        AttractViewModel attract = new AttractViewModel(clock, Showroom.ZONE);
        attract.show(new AttractState.Ready("星河里社区驿站", "Xinghe Lane Rest Stop", Showroom.ZONE));
        Background inline = new Background(Runnable::run, Runnable::run);
        NoticeBoard board = new NoticeBoard(store, Showroom.ZONE, clock, ids);
        NoticeWays notices = new NoticeWays(ui, navigator, board, Showroom.ZONE, inline, nudges::incrementAndGet);
        notices.refresh(attract);
        CheckInDesk desk = new CheckInDesk(
                store,
                new BadgeRecognizer(Showroom.ZONE).otherwise(new WorkCardRecognizer()),
                new Place("xinghuali", Showroom.ZONE, Duration.ofMinutes(10)),
                clock,
                ids);
        RegistrationDesk registrations = new RegistrationDesk(store, desk, "xinghuali", clock, ids, new Random(2));
        RegisterWays register = new RegisterWays(ui, navigator, inline, registrations, KioskSettings.COMPANIES);
        visits = new Visits(
                ui,
                navigator,
                idle,
                attract,
                inline,
                clock,
                new Visits.Station(desk, Showroom.ZONE, notices, register, nudges::incrementAndGet));
        Shell shell = new Shell(ui, navigator, idle, new StatusStrip(ui, new StatusViewModel("0"), () -> {})::open);
        scene = new Scene(shell.root(), 1080, 1920);
        idle.onGone(navigator::abandoned);
        navigator.restAt(() ->
                new AttractScreen(ui, attract, new Viewfinder(Runnable::run, clock, true), notices::showToAnyone));
        navigator.rest();
    }

    @AfterEach
    void closeTheKiosk() {
        store.close();
    }

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
        tap("#home-language");
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
    void whoeverChoseEnglishBeforeTheScanIsGreetedInEnglish() {
        tap("#edge-language");
        scanGoodBadge();

        assertThat(words()).contains("Good morning, " + NAME);
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
                .filteredOn(FactBody.NoticeOpened.class::isInstance)
                .containsExactly(new FactBody.NoticeOpened(notice, 42));
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

    private String refusalOf(String code) {
        visits.scanned(scan(code));
        return text("#refusal-title") + text("#refusal-text");
    }

    private static Scan scan(String code) {
        return new Scan(code, Scan.Source.WEDGE);
    }

    private List<FactBody> bodies() {
        WireCodec codec = new WireCodec();
        return store.outbox().next(50).stream()
                .flatMap(fact -> codec.readFact(fact).stream())
                .toList();
    }

    private void pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            idle.tick();
        }
    }

    /** After a pause, as a person would. */
    private void tap(String id) {
        clock.advance(Duration.ofSeconds(1));
        ((Button) find(id)).fire();
    }

    private String text(String id) {
        return ((Labeled) find(id)).getText();
    }

    private Node find(String id) {
        layOut();
        return Objects.requireNonNull(scene.lookup(id), id + " is not on the screen");
    }

    private String words() {
        layOut();
        return all(scene.getRoot())
                .filter(node -> node instanceof Labeled || node instanceof Text)
                .map(node -> node instanceof Labeled labeled ? labeled.getText() : ((Text) node).getText())
                .collect(Collectors.joining("\n"));
    }

    /** What lies within buttons and scrolled places is only there once the style is on. */
    private void layOut() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private static Stream<Node> all(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(VisitsTest::all))
                : Stream.of(node);
    }
}
