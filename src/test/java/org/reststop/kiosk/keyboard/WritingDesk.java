package org.reststop.kiosk.keyboard;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import org.reststop.config.KioskSettings;
import org.reststop.config.KioskSettings.Language;
import org.reststop.config.KioskSettings.Orientation;
import org.reststop.kiosk.input.InputEngine;
import org.reststop.kiosk.keyboard.keys.Delays;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.FxThread;
import org.reststop.kiosk.screen.Glass;
import org.reststop.kiosk.screen.IdleWatch;
import org.reststop.kiosk.screen.Navigator;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Shell;
import org.reststop.kiosk.screen.Taps;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Ui;
import org.reststop.testing.OnFxThread;

/** A scene with a screen to write on and the keyboard, on JavaFX's own threads; for use off the JavaFX thread. */
final class WritingDesk implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final Ui ui;
    final Navigator navigator;
    final OnScreenKeyboard keyboard;
    final Scene scene;
    final Hand hand;

    private WritingDesk(int width, int height, Delays delays) {
        Texts texts = new Texts(Language.ZH);
        InstantSource clock = InstantSource.system();
        KioskSettings.Screen glass = new KioskSettings.Screen(Orientation.AUTO, 21.5, false, Language.ZH);
        ui = new Ui(texts, new Taps(clock), Glass.of(glass, width, height));
        IdleWatch idle = new IdleWatch(Duration.ofSeconds(60), Duration.ofSeconds(20));
        navigator = new Navigator(idle, texts, false);
        Shell shell = new Shell(ui, navigator, idle, scope -> new StackPane());
        scene = new Scene(shell.root(), width, height);
        Background background = new Background(
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory()), FxThread.platform());
        keyboard = new OnScreenKeyboard(ui, clock, background, delays);
        shell.dock(keyboard.node());
        keyboard.attach(scene);
        hand = new Hand(scene);
    }

    static WritingDesk open(int width, int height, InputEngine engine) {
        OnFxThread.start();
        return onFx(() -> {
            WritingDesk desk = new WritingDesk(width, height, Delays.ofFrames());
            desk.keyboard.use(engine);
            desk.navigator.show(new SuggestionScreen(desk.ui, "", () -> {}));
            // A picture gives the scene its size.
            desk.scene.snapshot(null);
            return desk;
        });
    }

    void show(Screen screen) {
        run(() -> navigator.show(screen));
    }

    /** What stands in the field. */
    String text() {
        return onFx(() -> field().getText());
    }

    TextInputControl field() {
        return (TextInputControl) hand.find("suggestion");
    }

    void keys(String... ids) {
        for (String id : ids) {
            run(() -> hand.key(id));
        }
    }

    void letters(String letters) {
        keys(letters.split(""));
    }

    /** Touches what is offered until the whole text has been written. */
    void choose(String text) {
        String before = text();
        while (!text().equals(before + text)) {
            String rest = text.substring(written(before));
            Label offer = await().atMost(PATIENCE)
                    .until(() -> onFx(() -> offer(rest)), Optional::isPresent)
                    .orElseThrow();
            int already = written(before);
            run(() -> hand.tap(offer));
            await().atMost(PATIENCE).until(() -> written(before) > already);
        }
    }

    /** How many characters of the text are in the field or chosen in the bar. */
    private int written(String before) {
        return onFx(() -> field().getText().length()
                - before.length()
                + keyboard.model()
                        .composing()
                        .compositionProperty()
                        .get()
                        .text()
                        .length());
    }

    /** The longest offer in sight that the text goes on with; turns the page if there is none yet. */
    private Optional<Label> offer(String rest) {
        layOut();
        List<Label> offers = offers();
        Optional<Label> best = offers.stream()
                .filter(offer -> rest.startsWith(offer.getText()))
                .max(Comparator.comparing(offer -> offer.getText().length()));
        if (best.isEmpty() && !offers.isEmpty()) {
            hand.key("next");
        }
        return best;
    }

    /** What is offered and in sight. */
    List<Label> offers() {
        return hand.shown().stream()
                .filter(node -> node.getStyleClass().contains("offer")
                        || node.getStyleClass().contains("offer-long"))
                .map(Label.class::cast)
                .toList();
    }

    Node node(String id) {
        return hand.find(id);
    }

    void run(Runnable work) {
        onFx(() -> {
            work.run();
            layOut();
            return true;
        });
    }

    private void layOut() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    static <T> T onFx(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Platform::runLater)
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    @Override
    public void close() {
        onFx(() -> {
            navigator.show(scope -> new StackPane());
            return true;
        });
    }
}
