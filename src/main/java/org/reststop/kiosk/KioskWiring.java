package org.reststop.kiosk;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import org.reststop.config.KioskSettings;
import org.reststop.domain.UuidV7;
import org.reststop.domain.station.Station;
import org.reststop.kiosk.attract.AttractScreen;
import org.reststop.kiosk.attract.AttractState;
import org.reststop.kiosk.attract.AttractViewModel;
import org.reststop.kiosk.checkin.Refusal;
import org.reststop.kiosk.checkin.RefusalScreen;
import org.reststop.kiosk.enrol.EnrolScreen;
import org.reststop.kiosk.enrol.EnrolViewModel;
import org.reststop.kiosk.scan.Scan;
import org.reststop.kiosk.scan.preview.Viewfinder;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.FxThread;
import org.reststop.kiosk.screen.IdleWatch;
import org.reststop.kiosk.screen.Navigator;
import org.reststop.kiosk.screen.OperatorMessage;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Shell;
import org.reststop.kiosk.screen.Taps;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Ticker;
import org.reststop.kiosk.screen.Ui;
import org.reststop.kiosk.status.StatusScreen;
import org.reststop.kiosk.status.StatusStrip;
import org.reststop.kiosk.status.StatusViewModel;
import org.reststop.kiosk.sync.Enrolling;
import org.reststop.store.KioskStore;
import org.reststop.sync.EnrolmentTicket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the kiosk together. Made on the JavaFX thread; may be closed on any. */
final class KioskWiring implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(KioskWiring.class);
    private static final int SECONDS_TO_RETRY = 5;

    private final KioskSettings settings;
    private final Clock clock;
    private final RandomGenerator random;
    private final Closing closing = new Closing();
    private final FxThread fx = FxThread.platform();
    private final Background background;
    private final Opening opening;
    private final Ui ui;
    private final IdleWatch idle;
    private final Navigator navigator;
    private final AttractViewModel attract;
    private final StatusViewModel status;
    private final Viewfinder viewfinder;
    private final Writing writing;
    private final Scene scene;
    private final Readers readers;
    private final Backups backups;
    private final Syncing syncing;
    private final WallWays walls;
    private ZoneId zone = ZoneId.systemDefault();
    private Optional<Serving> serving = Optional.empty();
    private Consumer<Scan> onScan = scan -> {};
    private @Nullable EnrolViewModel enrolment;
    private @Nullable Screen problem;
    private int secondsToRetry;

    /**
     * @param random must be fit for ids
     * @param look the screen's size and whether it moves
     */
    KioskWiring(
            KioskSettings settings,
            Optional<String> enrolmentCode,
            Clock clock,
            RandomGenerator random,
            String version,
            Look look) {
        this.settings = settings;
        this.clock = clock;
        this.random = random;
        background = new Background(closing.threads(), fx);
        opening = new Opening(settings, enrolmentCode, clock, new UuidV7(clock, random), closing);
        Texts texts = new Texts(settings.screen().language());
        ui = Ui.on(settings.screen(), texts, new Taps(clock), look.width(), look.height());
        idle = new IdleWatch(settings.visit().idle(), settings.visit().warning());
        navigator = new Navigator(idle, texts, look.moving());
        attract = new AttractViewModel(clock, zone);
        status = new StatusViewModel(version);
        viewfinder = new Viewfinder(fx::run, clock, settings.camera().mirror());
        writing = new Writing(settings.writing(), ui, clock, background, closing);
        walls = new WallWays(settings, ui, clock, random, background, fx, closing);
        scene = scene(look);
        readers = new Readers(settings, clock, fx, scene, viewfinder, closing);
        backups = new Backups(settings.dataFolder(), clock, background, closing);
        syncing = new Syncing(settings, clock, random, new Syncing.Threads(fx, background), status, attract, closing);
    }

    /** The screen's size in pixels, and whether screens fade in. */
    record Look(double width, double height, boolean moving) {}

    private Scene scene(Look look) {
        StatusStrip strip = new StatusStrip(ui, status, this::showStatus);
        Shell shell = new Shell(ui, navigator, idle, strip::open);
        shell.over(walls.layer());
        Speaking.begin(settings.speech(), shell, fx, closing);
        idle.onGone(navigator::abandoned);
        navigator.restAt(this::restingScreen);
        navigator.rest();
        Scene made = new Scene(shell.root(), look.width(), look.height());
        Runnable resize = () -> shell.resize(settings.screen(), made.getWidth(), made.getHeight());
        made.widthProperty().subscribe(resize);
        made.heightProperty().subscribe(resize);
        writing.appear(shell, navigator, made);
        return made;
    }

    /** What the window shows. */
    Scene scene() {
        return scene;
    }

    /** Back to where the kiosk is usable, after whatever went wrong. */
    void recover() {
        navigator.rest();
    }

    /** Opens the rest behind the screen that is already up. */
    void start() {
        closing.add(new Ticker()).start(fx, this::tick);
        open();
    }

    private void open() {
        background.run(opening::open, this::opened, e -> {
            throw e;
        });
    }

    private void opened(Opened outcome) {
        problem = null;
        switch (outcome) {
            case Opened.Ready ready -> ready(ready);
            case Opened.NotEnrolled notEnrolled -> {
                log.info("Waiting to be enrolled by a ticket");
                EnrolViewModel model = enrol(notEnrolled.store(), notEnrolled.enrolling());
                notEnrolled
                        .tried()
                        .ifPresent(tried -> model.show(tried, settings.hq().getAuthority()));
            }
            case Opened.Failed(String what, Object subject, boolean passing) -> {
                problem = new OperatorMessage(ui, "operator." + what, subject);
                secondsToRetry = passing ? SECONDS_TO_RETRY : 0;
            }
        }
        navigator.rest();
    }

    /** Takes tickets from now on. */
    private EnrolViewModel enrol(KioskStore store, Enrolling enrolling) {
        EnrolViewModel model = new EnrolViewModel(
                ticket -> enrolling.enrol(ticket, HostName.get()),
                background,
                identity -> background.run(() -> Opening.ready(store, identity), this::opened, e -> {
                    throw e;
                }));
        enrolment = model;
        problem = new EnrolScreen(ui, model);
        onScan = scan -> model.scanned(scan.text());
        readers.start(scan -> onScan.accept(scan));
        return model;
    }

    /** HQ has shut this kiosk out, and somebody brings a ticket for it. */
    private void enrolAgain(Opened.Ready opened, String ticket) {
        Enrolling enrolling = new Enrolling(
                opened.store(), Opening.identityFile(settings), settings.sync().timeout(), clock);
        Consumer<Scan> before = onScan;
        EnrolViewModel model = enrol(opened.store(), enrolling);
        onScan = scan -> {
            if (EnrolmentTicket.isMeant(scan.text())) {
                model.scanned(scan.text());
            } else {
                // Somebody wants to check in, which goes on as before.
                enrolment = null;
                problem = null;
                onScan = before;
                navigator.rest();
                before.accept(scan);
            }
        };
        navigator.rest();
        model.scanned(ticket);
    }

    private void ready(Opened.Ready opened) {
        enrolment = null;
        Station station = opened.station();
        zone = station.timeZone();
        Stage stage = new Stage(ui, navigator, fx, background, clock, random);
        var around = new Serving.Around(settings, idle, attract, viewfinder, syncing, walls, closing);
        Serving begun = new Serving(opened, stage, around);
        serving = Optional.of(begun);
        onScan = scan -> scanned(opened, begun, scan);
        readers.start(scan -> onScan.accept(scan));
        attract.show(new AttractState.Ready(station.nameZh(), station.nameEn(), zone));
        begun.start();
        writing.start();
        backups.offer(opened.store(), () -> {
            fx.run(begun::refresh);
            begun.syncNow();
        });
        log.info("Ready to scan");
    }

    private void scanned(Opened.Ready opened, Serving begun, Scan scan) {
        if (!EnrolmentTicket.isMeant(scan.text())) {
            begun.scanned(scan);
        } else if (begun.isShutOut() && EnrolmentTicket.parse(scan.text()).isPresent()) {
            enrolAgain(opened, scan.text());
        } else {
            navigator.show(new RefusalScreen(ui, Refusal.enrolledAlready(), idle, navigator::rest));
        }
    }

    private Screen restingScreen() {
        Screen message = problem;
        return message == null
                ? new AttractScreen(
                        ui,
                        attract,
                        walls.wall(),
                        walls.frames(),
                        viewfinder,
                        new AttractScreen.Ways(
                                () -> serving.ifPresent(Serving::notice),
                                () -> serving.ifPresent(Serving::need),
                                () -> serving.ifPresent(Serving::service)))
                : message;
    }

    private void showStatus() {
        navigator.show(
                new StatusScreen(ui, status, () -> zone, () -> serving.ifPresent(Serving::syncNow), navigator::rest));
    }

    private void tick() {
        attract.tick();
        walls.tick();
        idle.tick();
        serving.ifPresent(begun -> begun.tick(readers));
        readers.tell(status::show);
        EnrolViewModel enrolling = enrolment;
        if (enrolling != null) {
            enrolling.tick();
        }
        if (secondsToRetry > 0 && --secondsToRetry == 0) {
            open();
        }
    }

    @Override
    public void close() {
        closing.close();
    }
}
