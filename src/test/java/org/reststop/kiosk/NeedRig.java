package org.reststop.kiosk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.text.Text;
import org.reststop.config.KioskSettings;
import org.reststop.config.KioskSettings.Language;
import org.reststop.config.KioskSettings.Orientation;
import org.reststop.domain.UuidV7;
import org.reststop.domain.badge.Role;
import org.reststop.domain.need.KeptDraft;
import org.reststop.domain.need.Need;
import org.reststop.domain.need.NeedState;
import org.reststop.domain.need.PublicNeed;
import org.reststop.domain.person.Person;
import org.reststop.kiosk.activity.ActivityDesk;
import org.reststop.kiosk.activity.ActivityWords;
import org.reststop.kiosk.attachment.Attachments;
import org.reststop.kiosk.attract.AttractScreen;
import org.reststop.kiosk.attract.AttractState;
import org.reststop.kiosk.attract.AttractViewModel;
import org.reststop.kiosk.checkin.BadgeRecognizer;
import org.reststop.kiosk.checkin.CheckInDesk;
import org.reststop.kiosk.checkin.Place;
import org.reststop.kiosk.gift.GiftDesk;
import org.reststop.kiosk.need.DraftKeeper;
import org.reststop.kiosk.need.NeedDesk;
import org.reststop.kiosk.neighbour.NeighbourDesk;
import org.reststop.kiosk.notice.NoticeBoard;
import org.reststop.kiosk.register.RegistrationDesk;
import org.reststop.kiosk.scan.Scan;
import org.reststop.kiosk.scan.preview.ColourImage;
import org.reststop.kiosk.scan.preview.Viewfinder;
import org.reststop.kiosk.scan.qr.GrayImage;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Glass;
import org.reststop.kiosk.screen.IdleWatch;
import org.reststop.kiosk.screen.Narrator;
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
import org.reststop.sync.NeedFact;
import org.reststop.sync.WireCodec;
import org.reststop.testing.Badges;
import org.reststop.testing.TestClock;

/** Real screens over a real store, for those who raise needs; only time is made. On the JavaFX thread. */
final class NeedRig implements AutoCloseable {
    static final String NAME = "王*明";
    static final KioskSettings.Screen GLASS = new KioskSettings.Screen(Orientation.AUTO, 21.5, false, Language.ZH);

    /** What happens while drafts are not written yet; work here is done at once, so that nothing else would. */
    Runnable whileItPauses = () -> {};

    final TestClock clock = new TestClock(Showroom.NOW);
    final AtomicInteger nudges = new AtomicInteger();
    final AtomicInteger urgent = new AtomicInteger();
    final KioskStore store;
    final Navigator navigator;
    final Visits visits;
    final NeedWays needs;
    final NeighbourDesk neighbours;
    final Viewfinder viewfinder;
    private final Badges badges = new Badges(1);
    private final UuidV7 ids = new UuidV7(clock, new Random(1));
    private final Texts texts = new Texts(Language.ZH);
    private final IdleWatch idle = new IdleWatch(Duration.ofSeconds(60), Duration.ofSeconds(20));
    private final List<String> said = new ArrayList<>();
    private final ArrayDeque<Runnable> held = new ArrayDeque<>();
    private final Scene scene;
    private boolean holding;

    NeedRig(Path folder) {
        store = KioskStores.open(ReadyStores.kiosk(folder), clock, ids);
        store.write(tx -> {
            tx.session().upsert(badges.key());
            tx.session().upsert(new Person(42, NAME, Role.COURIER, "蓝天速递"));
            return 0;
        });
        navigator = new Navigator(idle, texts, false);
        Ui ui = new Ui(texts, new Taps(clock), Glass.of(GLASS, 1080, 1920));
        AttractViewModel attract = new AttractViewModel(clock, Showroom.ZONE);
        attract.show(new AttractState.Ready("星河里社区驿站", "Xinghe Lane Rest Stop", Showroom.ZONE));
        Background inline = new Background(this::work, Runnable::run);
        TestWall wall = new TestWall(ui, clock, inline);
        NoticeBoard board = new NoticeBoard(store, Showroom.ZONE, clock, ids);
        NoticeWays notices = new NoticeWays(ui, navigator, board, Showroom.ZONE, inline, wall.frames, () -> {});
        CheckInDesk desk = new CheckInDesk(
                store,
                new BadgeRecognizer(Showroom.ZONE),
                new Place("xinghuali", Showroom.ZONE, Duration.ofMinutes(10)),
                clock,
                ids);
        RegistrationDesk registrations = new RegistrationDesk(store, desk, "xinghuali", clock, ids, new Random(2));
        RegisterWays register = new RegisterWays(ui, navigator, inline, registrations, KioskSettings.COMPANIES);
        DraftKeeper drafts = new DraftKeeper(store, inline, clock, () -> whileItPauses.run());
        neighbours = new NeighbourDesk(store, "xinghuali", clock, ids);
        StoryWays stories = new StoryWays(
                ui,
                navigator,
                inline,
                new StoryWays.Desks(new StoryDesk(store, "xinghuali", clock, ids), neighbours, nudges::incrementAndGet),
                Showroom.ZONE,
                clock);
        NeedDesk needDesk = new NeedDesk(store, "xinghuali", clock, new Random(3));
        needs = new NeedWays(
                        ui,
                        navigator,
                        inline,
                        clock,
                        ids,
                        new NeedWays.Desk(
                                needDesk, drafts, new Telling(nudges::incrementAndGet, urgent::incrementAndGet)))
                .with(stories);
        ActivityWays activities = new ActivityWays(
                ui,
                navigator,
                inline,
                new ActivityDesk(store, "xinghuali", clock, ids),
                new ActivityWords(ui.texts(), Showroom.ZONE),
                new Telling(nudges::incrementAndGet, urgent::incrementAndGet));
        GiftWays gifts = new GiftWays(
                ui,
                navigator,
                inline,
                new GiftDesk(store, "xinghuali", Showroom.ZONE, clock, ids),
                urgent::incrementAndGet);
        var ways = new Visits.Ways(notices, register, needs, stories, activities, gifts);
        var station = new Visits.Station(desk, Showroom.ZONE, ways, () -> {});
        visits = new Visits(ui, navigator, idle, attract, inline, clock, station);
        Shell shell = new Shell(ui, navigator, idle, new StatusStrip(ui, new StatusViewModel("0"), () -> {})::open);
        shell.readBy(narrator(), 3);
        scene = new Scene(shell.root(), 1080, 1920);
        idle.onGone(navigator::abandoned);
        viewfinder = new Viewfinder(Runnable::run, clock, true);
        navigator.restAt(() -> new AttractScreen(
                ui,
                attract,
                wall.wall,
                wall.frames,
                viewfinder,
                new AttractScreen.Ways(notices::showToAnyone, needs::begin, () -> {})));
        navigator.rest();
    }

    private void work(Runnable task) {
        if (holding) {
            holding = false;
            held.add(task);
        } else {
            task.run();
        }
    }

    /** The next that waits for the disk waits until {@link #release}. */
    void holdNext() {
        holding = true;
    }

    void release() {
        held.removeFirst().run();
    }

    private Narrator narrator() {
        ReadOnlyObjectWrapper<Narrator.State> ready = new ReadOnlyObjectWrapper<>(Narrator.State.READY);
        return new Narrator() {
            @Override
            public void say(String text, Language language, int volume) {
                said.add(text);
            }

            @Override
            public void hush() {
                said.add("hush");
            }

            @Override
            public ReadOnlyObjectProperty<Narrator.State> stateProperty() {
                return ready.getReadOnlyProperty();
            }
        };
    }

    /** A camera that sees a picture of so many pixels. */
    void plugInACamera(Path folder, int width, int height) {
        needs.with(viewfinder, new Attachments(folder, store, clock, 10_000_000));
        see(width, height);
    }

    /** The camera's next picture. */
    void see(int width, int height) {
        byte[] pixels = new byte[width * height];
        byte[] red = new byte[3 * pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i % width * 255 / width);
            red[3 * i + 2] = pixels[i];
        }
        viewfinder.photographed(new ColourImage(width, height, red));
        viewfinder.show(new GrayImage(width, height, pixels), Optional.empty());
    }

    /** What is said last when the screen is read aloud from its beginning. */
    String readAloud() {
        if (!isShown("#access-again")) {
            tap("#edge-access");
            tap("#access-read-aloud");
        }
        tap("#access-again");
        return said.getLast();
    }

    /** Writes a need about parcel lockers, up to the question who it is from. */
    void write(String words) {
        tap("#need-category-parcel");
        area().setText(words);
        tap("#need-next");
    }

    void scanBadge(long person) {
        visits.scanned(new Scan(badges.courier(person, person, Showroom.TODAY), Scan.Source.WEDGE));
    }

    void scan(String code) {
        visits.scanned(new Scan(code, Scan.Source.WEDGE));
    }

    List<NeedFact.Raised> raised() {
        return facts(NeedFact.Raised.class);
    }

    List<NeedFact.Rated> rated() {
        return facts(NeedFact.Rated.class);
    }

    List<NeedFact.Supported> supported() {
        return facts(NeedFact.Supported.class);
    }

    private <T> List<T> facts(Class<T> type) {
        WireCodec codec = new WireCodec();
        return store.outbox().next(100).stream()
                .flatMap(fact -> codec.readFact(fact).stream())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** HQ shows the one need that was raised here to everybody. */
    void publishRaised(String words) {
        store.write(tx -> {
            Need need =
                    tx.session().createSelectionQuery("from Need", Need.class).getSingleResult();
            return tx.session()
                    .insert(new PublicNeed(
                            need.id(), need.category(), words, null, clock.instant(), 0, NeedState.RECEIVED));
        });
    }

    Optional<KeptDraft> draft() {
        return store.read(session -> Optional.ofNullable(session.get(KeptDraft.class, KeptDraft.KEY)));
    }

    boolean isResting() {
        return navigator.current() instanceof AttractScreen;
    }

    void pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            idle.tick();
        }
    }

    /** After a pause, as a person would. */
    void tap(String id) {
        clock.advance(Duration.ofSeconds(1));
        tapAtOnce(id);
    }

    void tapAtOnce(String id) {
        ((Button) find(id)).fire();
    }

    boolean isShown(String id) {
        layOut();
        return scene.lookup(id) != null;
    }

    boolean isVisible(String id) {
        return find(id).isVisible();
    }

    boolean isDisabled(String id) {
        return find(id).isDisabled();
    }

    String text(String id) {
        return WholeTimes.plain(((Labeled) find(id)).getText());
    }

    /** Gives something the focus, as a tap on it does. */
    void focus(String id) {
        find(id).requestFocus();
    }

    boolean hasFocus(String id) {
        return scene.getFocusOwner() == find(id);
    }

    TextArea area() {
        return area("#need-words-area");
    }

    TextArea area(String id) {
        return (TextArea) find(id);
    }

    void inEnglish() {
        texts.toggle();
    }

    String words() {
        layOut();
        return all(scene.getRoot())
                .filter(node -> node instanceof Labeled || node instanceof Text)
                .map(node -> node instanceof Labeled labeled ? labeled.getText() : ((Text) node).getText())
                .map(WholeTimes::plain)
                .collect(Collectors.joining("\n"));
    }

    private Node find(String id) {
        layOut();
        return Objects.requireNonNull(scene.lookup(id), id + " is not on the screen");
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
                        parent.getChildrenUnmodifiable().stream().flatMap(NeedRig::all))
                : Stream.of(node);
    }

    @Override
    public void close() {
        store.close();
    }
}
