package org.reststop.kiosk;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javafx.beans.property.SimpleLongProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javax.imageio.ImageIO;
import org.reststop.config.KioskSettings;
import org.reststop.domain.UuidV7;
import org.reststop.domain.activity.Activity;
import org.reststop.domain.activity.ActivityKind;
import org.reststop.domain.badge.Badge;
import org.reststop.domain.badge.BadgeVerdict;
import org.reststop.domain.badge.Role;
import org.reststop.domain.checkin.CheckInOutcome;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticePriority;
import org.reststop.kiosk.activity.ActivityWords;
import org.reststop.kiosk.activity.Gatherings;
import org.reststop.kiosk.attract.Appeal;
import org.reststop.kiosk.attract.AttractScreen;
import org.reststop.kiosk.attract.AttractState;
import org.reststop.kiosk.attract.AttractViewModel;
import org.reststop.kiosk.attract.Glance;
import org.reststop.kiosk.book.Books;
import org.reststop.kiosk.checkin.Greeting;
import org.reststop.kiosk.checkin.GreetingScreen;
import org.reststop.kiosk.checkin.Refusal;
import org.reststop.kiosk.checkin.RefusalScreen;
import org.reststop.kiosk.checkin.Visitor;
import org.reststop.kiosk.counter.Serving;
import org.reststop.kiosk.emergency.EmergencyBook;
import org.reststop.kiosk.emergency.EmergencyPane;
import org.reststop.kiosk.emergency.EmergencyViewModel;
import org.reststop.kiosk.enrol.EnrolScreen;
import org.reststop.kiosk.enrol.EnrolViewModel;
import org.reststop.kiosk.gift.Giving;
import org.reststop.kiosk.home.HomeScreen;
import org.reststop.kiosk.home.Tile;
import org.reststop.kiosk.keyboard.OnScreenKeyboard;
import org.reststop.kiosk.keyboard.Typing;
import org.reststop.kiosk.media.MediaFrames;
import org.reststop.kiosk.need.Needing;
import org.reststop.kiosk.neighbour.Neighbours;
import org.reststop.kiosk.notice.NoticeBoard;
import org.reststop.kiosk.notice.NoticeListScreen;
import org.reststop.kiosk.notice.NoticeListViewModel;
import org.reststop.kiosk.notice.Reading;
import org.reststop.kiosk.register.Registering;
import org.reststop.kiosk.scan.BadgeImage;
import org.reststop.kiosk.scan.preview.Viewfinder;
import org.reststop.kiosk.scan.qr.GrayImage;
import org.reststop.kiosk.scan.qr.QrReader;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.IdleWatch;
import org.reststop.kiosk.screen.Narrator;
import org.reststop.kiosk.screen.Navigator;
import org.reststop.kiosk.screen.OperatorMessage;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Shell;
import org.reststop.kiosk.screen.Taps;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Ui;
import org.reststop.kiosk.service.Offerings;
import org.reststop.kiosk.status.StatusScreen;
import org.reststop.kiosk.status.StatusStrip;
import org.reststop.kiosk.status.StatusViewModel;
import org.reststop.kiosk.story.Stories;
import org.reststop.kiosk.sync.EnrolmentOutcome;
import org.reststop.kiosk.sync.SyncStatus;
import org.reststop.kiosk.voice.Speaking;
import org.reststop.store.KioskStore;
import org.reststop.store.Store;
import org.reststop.sync.EnrolmentTicket;
import org.reststop.testing.LongWords;
import org.reststop.testing.TestClock;

/** Every screen of the kiosk with something on it, for the tests that look at all of them and for pictures. */
final class Showroom {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Instant NOW = Instant.parse("2026-11-25T00:42:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final AttractScreen.Ways ATTRACT = new AttractScreen.Ways(() -> {}, () -> {}, () -> {});
    static final String NAME = "王*明";

    final IdleWatch idle = new IdleWatch(Duration.ofSeconds(60), Duration.ofSeconds(20));
    final Navigator navigator;
    final Scene scene;
    final Texts texts;
    final Ui ui;
    private final AttractViewModel attract;
    private final StatusViewModel status = new StatusViewModel("0.1.0");
    private final TestClock clock = new TestClock(NOW);
    private final OnScreenKeyboard keyboard;
    private final EmergencyViewModel emergencies;
    private final QuietNarrator narrator = new QuietNarrator();
    final Viewfinder viewfinder = new Viewfinder(Runnable::run, clock, true);

    Showroom(KioskSettings.Screen settings, double width, double height) {
        texts = new Texts(settings.language());
        ui = Ui.on(settings, texts, new Taps(clock), width, height);
        navigator = new Navigator(idle, texts, false);
        attract = new AttractViewModel(clock, ZONE);
        status.show(
                new SyncStatus(SyncStatus.State.UP_TO_DATE, 0, NOW, NOW.plusSeconds(30), Duration.ZERO, null, null));
        Shell shell = new Shell(ui, navigator, idle, new StatusStrip(ui, status, () -> {})::open);
        scene = new Scene(shell.root(), width, height);
        Background inline = new Background(Runnable::run, Runnable::run);
        keyboard = new OnScreenKeyboard(ui, clock, inline, (delay, work) -> () -> {});
        keyboard.use(Typing.engine());
        keyboard.use(Typing.reader());
        keyboard.onModes(shell::showModes);
        shell.dock(keyboard.node());
        emergencies = new EmergencyViewModel(inline(), () -> {});
        shell.over(new EmergencyPane(ui, emergencies, frames(), () -> ZONE));
        keyboard.attach(scene);
        shell.readBy(narrator, 3);
        narrator.be(Narrator.State.READY);
    }

    /** Screens by name, in the order of a visit. {@code store} holds the notices. */
    Map<String, Screen> screens(Store store) {
        Map<String, Screen> all = new LinkedHashMap<>();
        all.put(
                "attract",
                attract(
                        new AttractState.Ready("星河里社区驿站", "Xinghe Lane Rest Stop", ZONE),
                        SampleNotices.on(TODAY, NOW)));
        all.put("attract-call-out", callOut(Gatherings.of(1, ActivityKind.CALL_OUT, 10, 7)));
        all.put("attract-open", glanced(3, false));
        all.put("attract-closed", glanced(15, true));
        all.put("attract-formatted", wall(new TestWall(ui, clock, inline()), Walls.formatted(TODAY, NOW)));
        TestWall pictured = new TestWall(ui, clock, inline());
        all.put("attract-picture", wall(pictured, Walls.pictured(TODAY, NOW, pictured)));
        all.put("greeting", greeting(3, 128, Optional.of(NAME), false));
        Greeting pending = new Greeting(
                new Visitor(7, Optional.of("欧阳师傅"), Role.COURIER, 4),
                Greeting.PartOfDay.MORNING,
                1,
                false,
                LocalTime.of(8, 42),
                true);
        all.put("greeting-news", news());
        all.put("greeting-activity", activity("冬至包饺子，邻里一起过节", "Winter solstice dumplings"));
        all.put("greeting-pending", new GreetingScreen(ui, pending, GreetingScreen.Told.of(0), () -> {}, () -> {}));
        all.putAll(Registering.screens(ui));
        all.putAll(Speaking.screens(ui));
        all.put("greeting-again", greeting(0, 1, Optional.empty(), true));
        for (Refusal refusal : refusals()) {
            all.put("refusal-" + refusal.key(), new RefusalScreen(ui, refusal, idle, () -> {}));
        }
        Visitor visitor = new Visitor(42, Optional.of(NAME), Role.COURIER, 3);
        all.put("home", home(visitor, tiles(0, Optional.empty(), 0)));
        Visitor worker = new Visitor(42, Optional.of(NAME), Role.MOBILE_GRID_WORKER, 3);
        all.put("home-patrol", home(worker, tiles(2, Optional.of(() -> {}), 0)));
        all.put("home-full", home(worker, tiles(2, Optional.of(() -> {}), 3)));
        NoticeBoard board = new NoticeBoard(store, ZONE, clock, new UuidV7(clock, new Random(1)));
        all.putAll(Needing.screens(ui, store));
        all.putAll(Stories.screens(ui, store));
        all.putAll(Neighbours.screens(ui, store));
        all.putAll(Gatherings.screens(ui, store));
        all.putAll(Giving.screens(ui, store));
        all.putAll(Books.screens(ui, store));
        all.putAll(Serving.screens(ui, store));
        all.putAll(Offerings.screens(ui, store));
        all.put("notices", list(board));
        all.put("status", new StatusScreen(ui, status, () -> ZONE, () -> {}, () -> {}));
        enrolments().forEach((name, model) -> all.put(name, new EnrolScreen(ui, model)));
        all.putAll(Typing.screens(ui, keyboard));
        all.put("operator-too-new", new OperatorMessage(ui, "operator.store-too-new", "/var/lib/reststop/kiosk"));
        return all;
    }

    /** Screens of the longest texts that may be written, and of words that no line can be broken in. */
    Map<String, Screen> longest(Store store) {
        Map<String, Screen> all = new LinkedHashMap<>();
        all.putAll(Gatherings.longest(ui, store));
        all.putAll(Giving.longest(ui, store));
        all.putAll(Stories.longest(ui, store));
        all.putAll(Neighbours.longest(ui, store));
        for (LongWords words : LongWords.values()) {
            Notice notice = Walls.longest(TODAY, NOW, words, NoticePriority.NORMAL);
            all.put("attract-" + words.key(), wall(new TestWall(ui, clock, inline()), notice));
            all.put("attract-call-out-" + words.key(), callOut(Gatherings.longest(20, words)));
            all.put("greeting-activity-" + words.key(), activity(words.zh(60), words.en(120)));
            all.put("notice-page-" + words.key(), Reading.page(ui, store, notice, frames(), ZONE, clock));
        }
        all.put("notices-long", list(new NoticeBoard(store, ZONE, clock, new UuidV7(clock, new Random(6)))));
        return all;
    }

    private HomeTiles tiles(long news, Optional<Runnable> patrol, int more) {
        Runnable nothing = () -> {};
        List<Tile> further = Stream.of("驿站服务", "慰问礼包", "工作人员")
                .limit(more)
                .map(name -> new Tile("home-" + name, Icon.HANDS, name, name, nothing))
                .toList();
        var ways = new HomeTiles.Ways(nothing, nothing, patrol, Optional.of(nothing), nothing, nothing, nothing);
        return new HomeTiles(texts, new HomeTiles.News(3, news, news), () -> further, ways);
    }

    private Screen home(Visitor visitor, HomeTiles tiles) {
        return new HomeScreen(ui, visitor, tiles::all, () -> {});
    }

    /** The enrolment in every state that it can be in. */
    private static Map<String, EnrolViewModel> enrolments() {
        EnrolmentTicket ticket =
                new EnrolmentTicket(URI.create("https://hq.community.example.org:8443"), "7KQ4-M9XT-2HWB", List.of());
        Map<String, EnrolViewModel> all = new LinkedHashMap<>();
        EnrolViewModel waiting = enrolment(new EnrolmentOutcome.CodeRefused(), false);
        all.put("enrol-waiting", waiting);
        EnrolViewModel working = enrolment(new EnrolmentOutcome.CodeRefused(), false);
        working.scanned(ticket.text());
        all.put("enrol-working", working);
        for (String wrong : List.of("RS1:ABC", ticket.text().substring(0, 50))) {
            EnrolViewModel model = enrolment(new EnrolmentOutcome.CodeRefused(), true);
            model.scanned(wrong);
            all.put("enrol-wrong-" + wrong.length(), model);
        }
        for (EnrolmentOutcome outcome : outcomes()) {
            EnrolViewModel model = enrolment(outcome, true);
            model.scanned(ticket.text());
            all.put("enrol-stopped-" + all.size(), model);
        }
        return all;
    }

    private static List<EnrolmentOutcome> outcomes() {
        List<EnrolmentOutcome> all = new ArrayList<>(List.of(
                new EnrolmentOutcome.CodeRefused(),
                new EnrolmentOutcome.NotKept("", false),
                new EnrolmentOutcome.NotKept("", true)));
        for (SyncStatus.Problem problem : SyncStatus.Problem.values()) {
            all.add(new EnrolmentOutcome.Failed(problem, "", Optional.empty()));
        }
        return all;
    }

    private static EnrolViewModel enrolment(EnrolmentOutcome outcome, boolean answers) {
        Background background = new Background(answers ? Runnable::run : work -> {}, Runnable::run);
        return new EnrolViewModel(ticket -> outcome, background, identity -> {});
    }

    /** What may lie over a screen, by name; each is to be shown when a person's screen is up. */
    Map<String, Runnable> layers(KioskStore store) {
        Map<String, Runnable> all = new LinkedHashMap<>();
        emergencies.begin(new EmergencyBook(store, ZONE, clock, new UuidV7(clock, new Random(4))), () -> {});
        all.put("emergency", () -> emergency(store, Walls.emergency(TODAY, NOW), false));
        all.put("emergency-lifted", () -> emergency(store, Walls.emergency(TODAY, NOW), true));
        all.put("access", () -> tap("#edge-access"));
        all.put("access-no-sound", () -> narrator.be(Narrator.State.NO_SOUND));
        all.put("access-failed", () -> narrator.be(Narrator.State.FAILED));
        all.put("idle", () -> {
            tap("#access-done");
            for (int i = 0; i < 63; i++) {
                idle.tick();
            }
        });
        return all;
    }

    /** Emergencies of the longest words over whatever is shown. */
    Map<String, Runnable> longestLayers(KioskStore store) {
        emergencies.begin(new EmergencyBook(store, ZONE, clock, new UuidV7(clock, new Random(5))), () -> {});
        Map<String, Runnable> all = new LinkedHashMap<>();
        for (LongWords words : LongWords.values()) {
            Notice notice = Walls.longest(TODAY, NOW, words, NoticePriority.EMERGENCY);
            all.put("emergency-" + words.key(), () -> emergency(store, notice, false));
            all.put("emergency-lifted-" + words.key(), () -> emergency(store, notice, true));
        }
        return all;
    }

    /** After a pause, as a person would. */
    void tap(String id) {
        clock.advance(Duration.ofSeconds(1));
        ((Button) Objects.requireNonNull(scene.lookup(id), id)).fire();
    }

    Screen attract(AttractState state, List<Notice> notices) {
        attract.show(state);
        TestWall wall = new TestWall(ui, clock, new Background(Runnable::run, Runnable::run));
        wall.show(notices);
        return new AttractScreen(ui, attract, wall.wall, wall.frames, viewfinder, ATTRACT);
    }

    /** The camera sees a card in somebody's hand, and whether it read the card. */
    void camera(boolean found) {
        BufferedImage scene = new BufferedImage(1280, 720, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = scene.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setPaint(new GradientPaint(0, 0, new Color(190, 190, 190), 1280, 720, new Color(90, 90, 90)));
        pen.fillRect(0, 0, 1280, 720);
        pen.setColor(new Color(150, 150, 150));
        pen.fillOval(430, 420, 700, 520);
        pen.rotate(Math.toRadians(8), 640, 360);
        byte[] png = new BadgeImage(8).png("RS1:" + "SHOWN IN A PICTURE ".repeat(6), List.of());
        try {
            pen.drawImage(ImageIO.read(new ByteArrayInputStream(png)), 440, 160, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pen.dispose();
        byte[] pixels = new byte[1280 * 720];
        scene.getRaster().getDataElements(0, 0, 1280, 720, pixels);
        GrayImage frame = new GrayImage(1280, 720, pixels);
        clock.advance(Duration.ofSeconds(1));
        viewfinder.show(frame, found ? QrReader.forPhotos(text -> true).read(frame) : Optional.empty());
    }

    void sync(SyncStatus news) {
        status.show(news);
    }

    private Screen list(NoticeBoard board) {
        Background inline = new Background(Runnable::run, Runnable::run);
        NoticeListViewModel model = new NoticeListViewModel(board, Optional.of(42L), inline, () -> {});
        return new NoticeListScreen(ui, model, new SimpleLongProperty(), ZONE, frames(), navigator::show, () -> {});
    }

    private static Background inline() {
        return new Background(Runnable::run, Runnable::run);
    }

    private Screen wall(TestWall wall, Notice notice) {
        wall.show(List.of(notice));
        return new AttractScreen(ui, attract, wall.wall, wall.frames, viewfinder, ATTRACT);
    }

    /** An emergency over whatever is shown, as HQ would publish and lift it. */
    private void emergency(Store store, Notice notice, boolean lifted) {
        store.write(tx -> {
            tx.session()
                    .upsert(new Notice(
                            notice.id(), lifted ? 2 : 1, notice.text(), notice.window(), lifted, notice.extras()));
            return notice;
        });
        emergencies.refresh();
    }

    MediaFrames frames() {
        return new TestWall(ui, clock, new Background(Runnable::run, Runnable::run)).frames;
    }

    private Screen glanced(int hour, boolean closed) {
        AttractViewModel seen = new AttractViewModel(clock, ZONE);
        seen.show(new AttractState.Ready("星河里社区驿站", "Xinghe Lane Rest Stop", ZONE));
        seen.glance(Optional.of(new Glance(() -> Offerings.line(ui, hour), closed)));
        TestWall wall = new TestWall(ui, clock, inline());
        wall.show(SampleNotices.on(TODAY, NOW));
        return new AttractScreen(ui, seen, wall.wall, wall.frames, viewfinder, ATTRACT);
    }

    private Screen callOut(Activity call) {
        AttractViewModel calling = new AttractViewModel(clock, ZONE);
        calling.show(new AttractState.Ready("星河里社区驿站", "Xinghe Lane Rest Stop", ZONE));
        ActivityWords words = new ActivityWords(texts, ZONE);
        calling.appeal(Optional.of(new Appeal(() -> words.appealTitle(call), () -> words.appealText(call))));
        TestWall wall = new TestWall(ui, clock, inline());
        return new AttractScreen(ui, calling, wall.wall, wall.frames, viewfinder, ATTRACT);
    }

    /** An activity is told. */
    private Screen activity(String titleZh, String titleEn) {
        Greeting greeting = new Greeting(
                new Visitor(42, Optional.of(NAME), Role.COURIER, 3),
                Greeting.PartOfDay.MORNING,
                12,
                false,
                LocalTime.of(8, 42));
        var told = new GreetingScreen.Told(
                0,
                () -> texts.get(
                        "activity.tell.soon",
                        texts.isChinese() ? titleZh : titleEn,
                        texts.day(TODAY) + " 18:30–20:30"));
        return new GreetingScreen(ui, greeting, told, () -> {}, () -> {});
    }

    private Screen news() {
        Greeting greeting = new Greeting(
                new Visitor(42, Optional.of(NAME), Role.COURIER, 3),
                Greeting.PartOfDay.MORNING,
                12,
                false,
                LocalTime.of(8, 42));
        return new GreetingScreen(ui, greeting, GreetingScreen.Told.of(2), () -> {}, () -> {});
    }

    private Screen greeting(long unread, long visits, Optional<String> name, boolean again) {
        Greeting greeting = new Greeting(
                new Visitor(42, name, Role.MOBILE_GRID_WORKER, unread),
                Greeting.PartOfDay.MORNING,
                visits,
                again,
                LocalTime.of(8, 42));
        return new GreetingScreen(ui, greeting, GreetingScreen.Told.of(0), () -> {}, () -> {});
    }

    static List<Refusal> refusals() {
        var badge = new Badge(1, Role.COURIER, 42, 7, TODAY.minusYears(1), TODAY.minusDays(1));
        return List.<CheckInOutcome>of(
                        new CheckInOutcome.Refused(new BadgeVerdict.Expired(badge, TODAY.minusDays(1))),
                        new CheckInOutcome.Refused(new BadgeVerdict.NotYetValid(badge, TODAY.plusDays(3))),
                        new CheckInOutcome.Refused(new BadgeVerdict.Revoked(badge)),
                        new CheckInOutcome.Refused(new BadgeVerdict.Used(badge)),
                        new CheckInOutcome.Refused(new BadgeVerdict.OutOfStep(badge)),
                        new CheckInOutcome.Refused(new BadgeVerdict.KeyMissing()),
                        new CheckInOutcome.Refused(new BadgeVerdict.Forged()),
                        new CheckInOutcome.Refused(new BadgeVerdict.NotOurs()),
                        new CheckInOutcome.Refused(new BadgeVerdict.CardUnknown()),
                        new CheckInOutcome.Refused(new BadgeVerdict.CardRefused()),
                        new CheckInOutcome.Refused(new BadgeVerdict.Unreadable()),
                        new CheckInOutcome.NotStored())
                .stream()
                .map(outcome -> Refusal.of(outcome).orElseThrow())
                .toList();
    }
}
