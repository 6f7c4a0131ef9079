package org.reststop.kiosk.scan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.reststop.config.KioskSettings;
import org.reststop.testing.TestClock;

/** A shown window with a text field and a button, and a keyboard whose time is told. */
final class KeysAtScene {
    static final KioskSettings.Wedge USUAL = new KioskSettings.Wedge(true, Duration.ofMillis(100), "");

    final TestClock clock = new TestClock(Instant.parse("2026-11-24T01:00:00Z"));
    final List<Scan> scans = new ArrayList<>();
    final TextField field = new TextField();
    final Button button = new Button();
    final Scene scene = new Scene(new VBox(field, button));
    final Stage stage = new Stage();
    final List<String> actions = new ArrayList<>();
    final WedgeReader reader;
    boolean capsLock;
    private @Nullable ToldTimer timer;

    KeysAtScene(KioskSettings.Wedge settings) {
        field.setOnAction(_ -> actions.add("field"));
        button.setOnAction(_ -> actions.add("button"));
        stage.setScene(scene);
        stage.show();
        field.requestFocus();
        reader = new WedgeReader(settings, clock, scans::add, () -> capsLock, task -> timer = new ToldTimer(task));
        reader.attach(scene);
    }

    private final class ToldTimer implements GapTimer {
        private final Runnable task;
        private @Nullable Instant due;

        ToldTimer(Runnable task) {
            this.task = task;
        }

        @Override
        public void restart(Duration gap) {
            due = clock.instant().plus(gap);
        }

        @Override
        public void stop() {
            due = null;
        }

        void look() {
            if (due != null && !clock.instant().isBefore(due)) {
                due = null;
                task.run();
            }
        }
    }

    /** Runs a test's body on JavaFX's thread, which is started once. */
    static void onFx(Callable<?> body) throws Exception {
        startFx();
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                body.call();
                done.complete(null);
            } catch (Throwable e) {
                done.completeExceptionally(e);
            }
        });
        done.get(2, TimeUnit.MINUTES);
    }

    private static void startFx() {
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
        } catch (IllegalStateException runsAlready) {
            Platform.setImplicitExit(false);
        }
    }

    /** Lets time pass with no key. */
    void pause(long millis) {
        clock.advance(Duration.ofMillis(millis));
        if (timer != null) {
            timer.look();
        }
    }

    /** Sends a text as a scanner does, each key let go before the next. */
    void send(String text, long gapMillis) {
        for (int i = 0; i < text.length(); i++) {
            stroke(text.charAt(i));
            pause(gapMillis);
        }
    }

    /** Presses a key and lets it go; control characters as the keys that a scanner sends for them. */
    void stroke(char character) {
        press(character);
        release(character);
    }

    void press(char character) {
        boolean control = isControlled(character);
        if (control) {
            fire(KeyEvent.KEY_PRESSED, "", KeyCode.CONTROL, true);
        }
        fire(KeyEvent.KEY_PRESSED, "", code(character), control);
        fire(KeyEvent.KEY_TYPED, String.valueOf(character), KeyCode.UNDEFINED, control);
    }

    void release(char character) {
        fire(KeyEvent.KEY_RELEASED, "", code(character), false);
        if (isControlled(character)) {
            fire(KeyEvent.KEY_RELEASED, "", KeyCode.CONTROL, false);
        }
    }

    void press(KeyCode code) {
        fire(KeyEvent.KEY_PRESSED, "", code, false);
        fire(KeyEvent.KEY_RELEASED, "", code, false);
    }

    void fire(EventType<KeyEvent> type, String character, KeyCode code, boolean control) {
        boolean shift = !character.isEmpty() && Character.isUpperCase(character.charAt(0));
        EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
        Event.fireEvent(target, new KeyEvent(type, character, "", code, shift, control, false, false));
    }

    private static boolean isControlled(char character) {
        return character < ' ' && code(character).isLetterKey();
    }

    private static KeyCode code(char character) {
        return switch (character) {
            case '\r' -> KeyCode.ENTER;
            case '\t' -> KeyCode.TAB;
            case '\b' -> KeyCode.BACK_SPACE;
            case 0x1b -> KeyCode.ESCAPE;
            case 0x7f -> KeyCode.DELETE;
            case ' ' -> KeyCode.SPACE;
            case ':' -> KeyCode.COLON;
            case ',' -> KeyCode.COMMA;
            case ';' -> KeyCode.SEMICOLON;
            default -> letterOrOther(character);
        };
    }

    private static KeyCode letterOrOther(char character) {
        if (character < ' ') {
            KeyCode letter = KeyCode.getKeyCode(String.valueOf((char) ('@' + character)));
            return letter == null ? KeyCode.UNDEFINED : letter;
        }
        KeyCode code = KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(character)));
        return code == null ? KeyCode.UNDEFINED : code;
    }
}
