package org.reststop.kiosk;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.reststop.config.KioskSettings;
import org.reststop.testing.OnFxThread;

/** The whole kiosk in this process, wired as its program wires it, in a window that JavaFX paints in memory. */
public final class KioskRig implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 120;

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
        return kiosk.scene().lookup(selector) instanceof Labeled labeled ? labeled.getText() : "";
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
        return node instanceof Labeled labeled && labeled.getText().equals(words)
                || node instanceof Parent parent
                        && parent.getChildrenUnmodifiable().stream().anyMatch(child -> says(child, words));
    }

    private long awaitPainted(String selector, Runnable cause) throws Exception {
        return awaitPainted(
                () -> {
                    Node node = kiosk.scene().lookup(selector);
                    return node != null && node.isVisible();
                },
                cause);
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
