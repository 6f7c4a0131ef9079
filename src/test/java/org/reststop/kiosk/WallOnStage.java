package org.reststop.kiosk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.reststop.config.KioskSettings;
import org.reststop.domain.UuidV7;
import org.reststop.kiosk.attract.AttractScreen;
import org.reststop.kiosk.attract.AttractState;
import org.reststop.kiosk.attract.AttractViewModel;
import org.reststop.kiosk.attract.WallBook;
import org.reststop.kiosk.attract.WallShown;
import org.reststop.kiosk.attract.WallViewModel;
import org.reststop.kiosk.emergency.EmergencyBook;
import org.reststop.kiosk.emergency.EmergencyPane;
import org.reststop.kiosk.emergency.EmergencyViewModel;
import org.reststop.kiosk.media.MediaFrames;
import org.reststop.kiosk.media.MediaShelf;
import org.reststop.kiosk.scan.preview.Viewfinder;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.FxThread;
import org.reststop.kiosk.screen.IdleWatch;
import org.reststop.kiosk.screen.Navigator;
import org.reststop.kiosk.screen.Shell;
import org.reststop.kiosk.screen.Taps;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Ui;
import org.reststop.kiosk.status.StatusStrip;
import org.reststop.kiosk.status.StatusViewModel;
import org.reststop.store.KioskStore;
import org.reststop.testing.OnFxThread;
import org.reststop.testing.TestClock;

/**
 * The wall of a real store and its media in a painted window of 1080 by 1920, whose seconds pass when they are told to.
 * For use off the JavaFX thread.
 */
public final class WallOnStage implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 120;

    /** So few that frames are painted between them. */
    private static final int PARTS_AT_ONCE = 20;

    private static final double WIDTH = 1_080;
    private static final double HEIGHT = 1_920;

    private final TestClock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AttractViewModel attract;
    private final WallViewModel wall;
    private final EmergencyViewModel emergencies;
    private final Scene scene;
    private final Stage stage;

    private WallOnStage(Path folder, KioskStore store, TestClock clock) {
        this.clock = clock;
        KioskSettings.Screen glass =
                new KioskSettings.Screen(KioskSettings.Orientation.AUTO, 21.5, true, KioskSettings.Language.ZH);
        Texts texts = new Texts(glass.language());
        Ui ui = Ui.on(glass, texts, new Taps(clock), WIDTH, HEIGHT);
        FxThread fx = FxThread.platform();
        Background background = new Background(threads, fx);
        IdleWatch idle = new IdleWatch(Duration.ofMinutes(1), Duration.ofSeconds(20));
        Navigator navigator = new Navigator(idle, texts, true);
        MediaShelf shelf = new MediaShelf(folder, clock, 2_000_000_000).open(store);
        MediaFrames frames = new MediaFrames(
                shelf, new org.reststop.kiosk.media.Pictures(shelf), background, fx, (int) (WIDTH * 0.92), (int)
                        (HEIGHT / 2));
        UuidV7 ids = new UuidV7(clock, new Random(1));
        wall = new WallViewModel(background, clock);
        wall.begin(new WallBook(store, shelf, frames, Showroom.ZONE, clock, ids), Showroom.ZONE, () -> {});
        emergencies = new EmergencyViewModel(background, () -> {});
        emergencies.begin(new EmergencyBook(store, Showroom.ZONE, clock, ids), () -> {});
        attract = new AttractViewModel(clock, Showroom.ZONE);
        attract.show(new AttractState.Ready("星河里社区驿站", "Xinghe Lane Rest Stop", Showroom.ZONE));
        Viewfinder viewfinder = new Viewfinder(fx::run, clock, true);
        Shell shell = new Shell(ui, navigator, idle, new StatusStrip(ui, new StatusViewModel("bench"), () -> {})::open);
        shell.over(new EmergencyPane(ui, emergencies, frames, () -> Showroom.ZONE));
        navigator.restAt(() -> new AttractScreen(
                ui, attract, wall, frames, viewfinder, new AttractScreen.Ways(() -> {}, () -> {}, () -> {})));
        navigator.rest();
        scene = new Scene(shell.root(), WIDTH, HEIGHT);
        attract.dayProperty().subscribe(day -> refresh());
        stage = new Stage();
        stage.setScene(scene);
        stage.show();
    }

    /** Opens the window and returns once the wall has something on it. */
    public static WallOnStage open(Path folder, KioskStore store, TestClock clock) {
        OnFxThread.start();
        WallOnStage made = onFx(() -> new WallOnStage(folder, store, clock));
        onFx(() -> {
            made.refresh();
            return true;
        });
        while (onFx(() -> made.wall.shownProperty().get() instanceof WallShown.Nothing)) {
            made.second();
            Thread.onSpinWait();
        }
        return made;
    }

    /** What happens when HQ's changes have arrived. On the JavaFX thread only. */
    public void refresh() {
        wall.refresh();
        emergencies.refresh();
    }

    public Scene scene() {
        return scene;
    }

    /** A second of the kiosk's passes. On the JavaFX thread only. */
    public void tick() {
        clock.advance(Duration.ofSeconds(1));
        attract.tick();
        wall.tick();
        emergencies.tick();
    }

    private void second() {
        onFx(() -> {
            tick();
            return true;
        });
    }

    /** Seconds pass until another part is shown, as many as it takes at the most. On the JavaFX thread only. */
    public void toNextPart() {
        WallShown before = wall.shownProperty().get();
        for (int i = 0; i < 10 && wall.shownProperty().get() == before; i++) {
            tick();
        }
    }

    /** So many turns, one after the other, each part laid out, and painted whenever a frame is due. */
    public void rotate(int turns) {
        long until = onFx(this::turns) + turns;
        while (onFx(() -> layParts(until)) < until) {
            // What is read in the background comes between two parts.
            Thread.onSpinWait();
        }
    }

    /** Some parts, until one is waited for; returns how many turns there have been. */
    private long layParts(long until) {
        WallShown before = wall.shownProperty().get();
        for (int i = 0; i < PARTS_AT_ONCE && turns() < until; i++) {
            toNextPart();
            if (wall.shownProperty().get() == before) {
                break;
            }
            before = wall.shownProperty().get();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        return turns();
    }

    private long turns() {
        return wall.shownProperty().get() instanceof WallShown.Turn turn ? turn.turn() : 0;
    }

    /** Does something on the JavaFX thread and waits for it. */
    public static <T> T onFx(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Platform::runLater)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    @Override
    public void close() {
        onFx(() -> {
            stage.close();
            return true;
        });
        threads.shutdown();
    }
}
