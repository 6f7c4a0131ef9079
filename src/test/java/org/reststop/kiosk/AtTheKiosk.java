package org.reststop.kiosk;

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
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.config.KioskSettings;
import org.reststop.config.KioskSettings.Language;
import org.reststop.config.KioskSettings.Orientation;
import org.reststop.domain.UuidV7;
import org.reststop.domain.badge.Revocation;
import org.reststop.domain.badge.Role;
import org.reststop.domain.person.Person;
import org.reststop.kiosk.activity.ActivityDesk;
import org.reststop.kiosk.activity.ActivityWords;
import org.reststop.kiosk.attract.AttractScreen;
import org.reststop.kiosk.attract.AttractState;
import org.reststop.kiosk.attract.AttractViewModel;
import org.reststop.kiosk.book.BookDesk;
import org.reststop.kiosk.checkin.BadgeRecognizer;
import org.reststop.kiosk.checkin.CheckInDesk;
import org.reststop.kiosk.checkin.Place;
import org.reststop.kiosk.gift.GiftDesk;
import org.reststop.kiosk.need.DraftKeeper;
import org.reststop.kiosk.need.NeedDesk;
import org.reststop.kiosk.neighbour.NeighbourDesk;
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
import org.reststop.kiosk.screen.WholeTimes;
import org.reststop.kiosk.status.StatusStrip;
import org.reststop.kiosk.status.StatusViewModel;
import org.reststop.kiosk.story.StoryDesk;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;
import org.reststop.store.ReadyStores;
import org.reststop.sync.FactBody;
import org.reststop.sync.WireCodec;
import org.reststop.testing.Badges;
import org.reststop.testing.TestClock;

/** A visitor at real screens over a real store; only time is made. For tests to extend; JavaFX thread only. */
abstract class AtTheKiosk {
    static final String NAME = "王*明";
    static final KioskSettings.Screen GLASS = new KioskSettings.Screen(Orientation.AUTO, 21.5, false, Language.ZH);

    @TempDir
    private Path folder;

    final Badges badges = new Badges(1);
    final TestClock clock = new TestClock(Showroom.NOW);
    final UuidV7 ids = new UuidV7(clock, new Random(1));
    final Texts texts = new Texts(Language.ZH);
    final IdleWatch idle = new IdleWatch(Duration.ofSeconds(60), Duration.ofSeconds(20));
    final Navigator navigator = new Navigator(idle, texts, false);
    final AtomicInteger nudges = new AtomicInteger();
    KioskStore store;
    Scene scene;
    Visits visits;
    ActivityWays activities;

    @BeforeEach
    void openTheKiosk() {
        store = KioskStores.open(ReadyStores.kiosk(folder), clock, ids);
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
        TestWall wall = new TestWall(ui, clock, inline);
        NoticeBoard board = new NoticeBoard(store, Showroom.ZONE, clock, ids);
        NoticeWays notices =
                new NoticeWays(ui, navigator, board, Showroom.ZONE, inline, wall.frames, nudges::incrementAndGet);
        wall.show(SampleNotices.on(Showroom.TODAY, Showroom.NOW));
        CheckInDesk desk = new CheckInDesk(
                store,
                new BadgeRecognizer(Showroom.ZONE).otherwise(new WorkCardRecognizer()),
                new Place("xinghuali", Showroom.ZONE, Duration.ofMinutes(10)),
                clock,
                ids);
        RegistrationDesk registrations = new RegistrationDesk(store, desk, "xinghuali", clock, ids, new Random(2));
        RegisterWays register = new RegisterWays(ui, navigator, inline, registrations, KioskSettings.COMPANIES);
        DraftKeeper drafts = new DraftKeeper(store, inline, clock, () -> {});
        NeedDesk needDesk = new NeedDesk(store, "xinghuali", clock, new Random(3));
        NeedWays needs = new NeedWays(
                ui,
                navigator,
                inline,
                clock,
                ids,
                new NeedWays.Desk(needDesk, drafts, new Telling(nudges::incrementAndGet, nudges::incrementAndGet)));
        StoryWays stories = new StoryWays(
                ui,
                navigator,
                inline,
                new StoryWays.Desks(
                        new StoryDesk(store, "xinghuali", clock, ids),
                        new NeighbourDesk(store, "xinghuali", clock, ids),
                        nudges::incrementAndGet),
                Showroom.ZONE,
                clock);
        activities = new ActivityWays(
                ui,
                navigator,
                inline,
                new ActivityDesk(store, "xinghuali", clock, ids),
                new ActivityWords(texts, Showroom.ZONE),
                new Telling(nudges::incrementAndGet, nudges::incrementAndGet));
        GiftWays gifts = new GiftWays(
                ui,
                navigator,
                inline,
                new GiftDesk(store, "xinghuali", Showroom.ZONE, clock, ids),
                nudges::incrementAndGet);
        var ways = new Visits.Ways(notices, register, needs, stories, activities, gifts);
        visits = new Visits(
                ui,
                navigator,
                idle,
                attract,
                inline,
                clock,
                new Visits.Station(desk, Showroom.ZONE, ways, nudges::incrementAndGet));
        visits.with(new BookWays(ui, navigator, inline, new BookDesk(store, Showroom.ZONE, clock), Showroom.ZONE));
        Shell shell = new Shell(ui, navigator, idle, new StatusStrip(ui, new StatusViewModel("0"), () -> {})::open);
        scene = new Scene(shell.root(), 1080, 1920);
        idle.onGone(navigator::abandoned);
        Viewfinder viewfinder = new Viewfinder(Runnable::run, clock, true);
        navigator.restAt(() -> new AttractScreen(
                ui,
                attract,
                wall.wall,
                wall.frames,
                viewfinder,
                new AttractScreen.Ways(notices::showToAnyone, needs::begin, () -> {})));
        navigator.rest();
    }

    @AfterEach
    void closeTheKiosk() {
        store.close();
    }

    /** What a scanner that types delivers. */
    static Scan scan(String code) {
        return new Scan(code, Scan.Source.WEDGE);
    }

    List<FactBody> bodies() {
        WireCodec codec = new WireCodec();
        return store.outbox().next(50).stream()
                .flatMap(fact -> codec.readFact(fact).stream())
                .toList();
    }

    void pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            idle.tick();
        }
    }

    /** After a pause, as a person would. */
    void tap(String id) {
        clock.advance(Duration.ofSeconds(1));
        ((Button) find(id)).fire();
    }

    String text(String id) {
        return WholeTimes.plain(((Labeled) find(id)).getText());
    }

    Node find(String id) {
        layOut();
        return Objects.requireNonNull(scene.lookup(id), id + " is not on the screen");
    }

    String words() {
        layOut();
        return all(scene.getRoot())
                .filter(node -> node instanceof Labeled || node instanceof Text)
                .map(node -> node instanceof Labeled labeled ? labeled.getText() : ((Text) node).getText())
                .map(WholeTimes::plain)
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
                        parent.getChildrenUnmodifiable().stream().flatMap(AtTheKiosk::all))
                : Stream.of(node);
    }
}
