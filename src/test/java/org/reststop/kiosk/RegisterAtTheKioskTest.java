package org.reststop.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
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
import org.reststop.domain.registration.CodeState;
import org.reststop.domain.registration.EmployerCode;
import org.reststop.domain.registration.WorkCard;
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

/** Registering with a work card on real screens over a real store; only time is made. */
@ExtendWith(OnFxThread.class)
class RegisterAtTheKioskTest {
    private static final String NAME = "王*明";
    private static final String CARD = "SF-0012345";
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
    void aWorkCardThatNobodyKnowsMayBeRegisteredAndItsHolderIsGreetedAsPending() {
        visits.scanned(scan(CARD));
        assertThat(text("#refusal-title")).contains("还没有登记");
        tap("#refusal-register");
        register();

        assertThat(words()).contains("早上好，张师傅", "待核实", "给工作人员看一眼", "08:42 签到成功");
        List<FactBody> facts = bodies();
        assertThat(facts).hasSize(2);
        assertThat(facts.getFirst()).isInstanceOfSatisfying(FactBody.PersonRegistered.class, told -> {
            assertThat(told.name()).isEqualTo("张师傅");
            assertThat(told.company()).isEqualTo("顺丰");
            assertThat(told.phoneTail()).isEqualTo("4821");
            assertThat(told.codeSha256()).isEqualTo(WorkCard.fingerprint(CARD).orElseThrow());
            assertThat(facts.getLast()).isEqualTo(new FactBody.CheckedIn("xinghuali", told.personId(), 0));
        });
    }

    @Test
    void theCardIsKnownAtTheNextScanAndItsTextIsKeptNowhere() {
        visits.scanned(scan(CARD));
        tap("#refusal-register");
        register();
        clock.advance(Duration.ofHours(2));
        visits.scanned(scan(CARD));

        assertThat(text("#figure-visits")).isEqualTo("2");
        assertThat(text("#greeting-pending")).startsWith("待核实");
        assertThat(store.outbox().next(9)).noneMatch(fact -> fact.toString().contains(CARD));
    }

    @Test
    void oneMaySayNotNowAndNothingIsKept() {
        visits.scanned(scan(CARD));
        tap("#refusal-register");
        assertThat(words()).contains("记什么", "做什么用", "存多久", "找谁删", "1/4");
        tap("#register-back");

        assertThat(navigator.current()).isInstanceOf(AttractScreen.class);
        assertThat(bodies()).isEmpty();
    }

    @Test
    void eachQuestionCanBeGoneBackFromToTheFirst() {
        visits.scanned(scan(CARD));
        tap("#refusal-register");
        tap("#register-agree");
        tap("#register-letter-Z");
        tap("#register-surname-张");
        tap("#register-address-shifu");
        tap("#register-company-0");
        for (String before : List.of("哪家公司", "怎么称呼", "您贵姓", "看一看")) {
            tap("#register-back");
            assertThat(text("#register-title")).contains(before);
        }
    }

    @Test
    void aTypedNameIsMaskedInTheGreetingAndWholeInTheFact() {
        visits.scanned(scan(CARD));
        tap("#refusal-register");
        tap("#register-agree");
        tap("#register-other-surname");
        tap("#register-type-name");
        ((TextField) find("#register-name-field")).setText(" 欧阳无名\u200b ");
        tap("#register-name-done");
        tap("#register-company-other");
        tap("#register-skip");

        assertThat(words()).contains("欧**名").doesNotContain("欧阳无名");
        assertThat(bodies().getFirst())
                .isInstanceOfSatisfying(FactBody.PersonRegistered.class, told -> assertThat(told.name())
                        .isEqualTo("欧阳无名"));
    }

    @Test
    void whoeverGoesAwayInTheMiddleLeavesNothing() {
        visits.scanned(scan(CARD));
        tap("#refusal-register");
        tap("#register-agree");
        tap("#register-letter-Z");
        tap("#register-surname-张");
        pass(80);

        assertThat(navigator.current()).isInstanceOf(AttractScreen.class);
        assertThat(words()).doesNotContain("张师傅");
        assertThat(bodies()).isEmpty();
    }

    @Test
    void theSameCardHeldUpAgainDoesNotBeginAnewAndAnothersBadgeIsGreeted() {
        visits.scanned(scan(CARD));
        tap("#refusal-register");
        tap("#register-agree");
        visits.scanned(scan(CARD));
        assertThat(text("#register-progress")).contains("2/4");

        visits.scanned(scan(badges.courier(42, 7, Showroom.TODAY)));

        assertThat(words()).contains("早上好，" + NAME);
        assertThat(bodies()).noneMatch(FactBody.PersonRegistered.class::isInstance);
    }

    @Test
    void aCardThatStaffRefusedChecksNobodyIn() {
        String sha256 = WorkCard.fingerprint(CARD).orElseThrow();
        store.write(tx -> tx.session().insert(new EmployerCode(sha256, 5, CodeState.REFUSED)));

        visits.scanned(scan(CARD));

        assertThat(text("#refusal-title")).contains("没有通过");
        assertThat(scene.lookup("#refusal-register")).isNull();
    }

    @Test
    void aRegistrationThatCannotBeStoredSaysSo() {
        visits.scanned(scan(CARD));
        tap("#refusal-register");
        store.close();
        register();

        assertThat(text("#refusal-title")).contains("没有签上到");
    }

    @Test
    void anotherCodeInViewThrowsNoAnswerAway() {
        visits.scanned(scan(CARD));
        tap("#refusal-register");
        tap("#register-agree");

        visits.scanned(scan("https://example.org/poster"));
        visits.scanned(scan("6901234567892"));

        assertThat(text("#register-progress")).contains("2/4");
    }

    private void register() {
        tap("#register-agree");
        tap("#register-letter-Z");
        tap("#register-surname-张");
        tap("#register-address-shifu");
        tap("#register-company-3");
        for (int digit : new int[] {4, 8, 2, 1, 9}) {
            tap("#register-digit-" + digit);
        }
        tap("#register-done");
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
                        parent.getChildrenUnmodifiable().stream().flatMap(RegisterAtTheKioskTest::all))
                : Stream.of(node);
    }
}
