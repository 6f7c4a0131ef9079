package org.reststop.kiosk;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.reststop.config.KioskSettings;
import org.reststop.kiosk.screen.WholeTimes;
import org.reststop.testing.OnFxThread;

/** The whole kiosk in this process, wired as its program wires it, in a window that JavaFX paints in memory. */
public final class KioskRig implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 120;

    /** Longer than the time in which two taps are one. */
    private static final long PAUSE_NANOS = 700_000_000;

    private static final int MOST_TAPS = 60;

    private final KioskWiring kiosk;
    private final Stage stage;

    private KioskRig(KioskWiring kiosk, Stage stage) {
        this.kiosk = kiosk;
        this.stage = stage;
    }

    /**
     * Starts the kiosk and returns when it can take a badge.
     *
     * @param settings name a data folder with an identity and a store
     */
    public static KioskRig start(KioskSettings settings) throws Exception {
        return start(settings, Clock.systemUTC());
    }

    /** The same by another clock. */
    public static KioskRig start(KioskSettings settings, Clock clock) throws Exception {
        return start(settings, clock, "#scan-here");
    }

    /** The same until a node is shown. */
    public static KioskRig start(KioskSettings settings, Clock clock, String selector) throws Exception {
        OnFxThread.start();
        CompletableFuture<KioskRig> started = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                KioskWiring kiosk = new KioskWiring(
                        settings,
                        Optional.empty(),
                        clock,
                        new SecureRandom(),
                        "bench",
                        KioskWindow.look(settings.screen()));
                Stage stage = KioskWindow.show(kiosk.scene(), settings.screen(), () -> {});
                kiosk.start();
                started.complete(new KioskRig(kiosk, stage));
            } catch (RuntimeException e) {
                started.completeExceptionally(e);
            }
        });
        KioskRig rig = started.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        rig.awaitPainted(selector, () -> {});
        return rig;
    }

    /**
     * Types a badge as a scanner does, then Enter.
     *
     * @return nanoseconds from Enter to the end of the frame that first showed the greeting
     */
    public long scanUntilGreeted(String badge) throws Exception {
        return scanUntil(badge, "#greeting");
    }

    /** The same until another node is shown. */
    public long scanUntil(String badge, String selector) throws Exception {
        onFx(() -> type(badge));
        return awaitPainted(selector, () -> key(KeyEvent.KEY_PRESSED, KeyCode.ENTER, ""));
    }

    /** Waits until a node is shown. */
    public void until(String selector) throws Exception {
        awaitPainted(selector, () -> {});
    }

    /** The words of a label or button that is on the screen. */
    public String words(String selector) throws Exception {
        return CompletableFuture.supplyAsync(() -> wordsNow(selector), Platform::runLater)
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private String wordsNow(String selector) {
        return kiosk.scene().lookup(selector) instanceof Labeled labeled ? WholeTimes.plain(labeled.getText()) : "";
    }

    /** Taps a button, again after a while if that was taken for the second half of a double tap, until a node is shown. */
    public void tapUntil(String button, String selector) throws Exception {
        for (int i = 0; i < MOST_TAPS && !isShown(selector); i++) {
            onFx(() -> {
                if (kiosk.scene().lookup(button) instanceof Button found) {
                    found.fire();
                }
            });
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        until(selector);
    }

    /** Taps a button until a node is no longer shown. */
    public void tapAway(String button, String selector) throws Exception {
        for (int i = 0; i < MOST_TAPS && isShown(selector); i++) {
            onFx(() -> {
                if (kiosk.scene().lookup(button) instanceof Button found) {
                    found.fire();
                }
            });
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        untilNot(selector);
    }

    /** Waits until a node is not shown any more. */
    public void untilNot(String selector) throws Exception {
        awaitPainted(() -> !isShownNow(selector), () -> {});
    }

    private boolean isShown(String selector) throws Exception {
        return CompletableFuture.supplyAsync(() -> isShownNow(selector), Platform::runLater)
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private boolean isShownNow(String selector) {
        Node node = kiosk.scene().lookup(selector);
        return node != null && node.isVisible();
    }

    /** Writes into a field as if typed. */
    public void write(String field, String words) throws Exception {
        onFx(() -> ((TextInputControl) Objects.requireNonNull(kiosk.scene().lookup(field), field)).appendText(words));
    }

    /** What is written in a field. */
    public String written(String field) throws Exception {
        return CompletableFuture.supplyAsync(
                        () -> kiosk.scene().lookup(field) instanceof TextInputControl input ? input.getText() : "",
                        Platform::runLater)
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Ends the visit; not by its button, which takes one tap in half a second. */
    public void finish() throws Exception {
        awaitPainted("#scan-here", kiosk::recover);
    }

    /** Waits until a frame has been painted in which these words stand as a label's whole text. */
    public void untilWords(String words) throws Exception {
        awaitPainted(() -> says(kiosk.scene().getRoot(), words), () -> {});
    }

    /** Waits until a frame has been painted in which no label says these words any more. */
    public void untilGone(String words) throws Exception {
        awaitPainted(() -> !says(kiosk.scene().getRoot(), words), () -> {});
    }

    private static boolean says(Node node, String words) {
        if (!node.isVisible()) {
            return false;
        }
        return node instanceof Labeled labeled
                        && WholeTimes.plain(labeled.getText()).equals(words)
                || node instanceof Parent parent
                        && parent.getChildrenUnmodifiable().stream().anyMatch(child -> says(child, words));
    }

    private long awaitPainted(String selector, Runnable cause) throws Exception {
        return awaitPainted(() -> isShownNow(selector), cause);
    }

    /** Does something and waits until a frame of which something is true was painted; returns the nanoseconds it took. */
    private long awaitPainted(BooleanSupplier isShown, Runnable cause) throws Exception {
        CompletableFuture<Long> painted = new CompletableFuture<>();
        Platform.runLater(() -> {
            long began = System.nanoTime();
            AtomicReference<@Nullable Runnable> listener = new AtomicReference<>();
            boolean[] shown = {false};
            Scene scene = kiosk.scene();
            Runnable onPulse = () -> {
                if (shown[0]) {
                    // A pulse begins only when the frame of the one before has gone to the screen.
                    painted.complete(System.nanoTime() - began);
                    Runnable self = listener.get();
                    if (self != null) {
                        Platform.runLater(() -> scene.removePostLayoutPulseListener(self));
                    }
                } else {
                    shown[0] = isShown.getAsBoolean();
                }
                Platform.requestNextPulse();
            };
            listener.set(onPulse);
            scene.addPostLayoutPulseListener(onPulse);
            cause.run();
            Platform.requestNextPulse();
        });
        return painted.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private void type(String text) {
        for (int i = 0; i < text.length(); i++) {
            String character = text.substring(i, i + 1);
            KeyCode known = KeyCode.getKeyCode(character);
            KeyCode code = known == null ? KeyCode.UNDEFINED : known;
            key(KeyEvent.KEY_PRESSED, code, "");
            key(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, character);
            key(KeyEvent.KEY_RELEASED, code, "");
        }
    }

    private void key(EventType<KeyEvent> type, KeyCode code, String character) {
        Scene scene = kiosk.scene();
        Node focused = scene.getFocusOwner();
        KeyEvent event = new KeyEvent(type, character, "", code, false, false, false, false);
        Event.fireEvent(focused == null ? scene : focused, event);
    }

    private static void onFx(Runnable work) throws Exception {
        CompletableFuture.runAsync(work, Platform::runLater).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        kiosk.close();
        Platform.runLater(stage::hide);
    }
}
