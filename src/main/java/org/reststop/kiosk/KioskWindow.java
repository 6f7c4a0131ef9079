package org.reststop.kiosk;

import java.util.EnumSet;
import java.util.Set;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.reststop.config.KioskSettings;

/** The one window, with no way out of it by key or touch. JavaFX thread only. */
final class KioskWindow {
    /** Keys that mean something to windows and never to a scanner. */
    private static final Set<KeyCode> WINDOW_KEYS = EnumSet.of(
            KeyCode.ESCAPE,
            KeyCode.ALT,
            KeyCode.ALT_GRAPH,
            KeyCode.WINDOWS,
            KeyCode.META,
            KeyCode.CONTEXT_MENU,
            KeyCode.PRINTSCREEN,
            KeyCode.F1,
            KeyCode.F2,
            KeyCode.F3,
            KeyCode.F4,
            KeyCode.F5,
            KeyCode.F6,
            KeyCode.F7,
            KeyCode.F8,
            KeyCode.F9,
            KeyCode.F10,
            KeyCode.F11,
            KeyCode.F12);

    private static final double DEVELOPERS_HEIGHT = 960;
    private static final double DEVELOPERS_WIDTH = 540;

    private KioskWindow() {}

    /** The size that the window will have, in pixels. */
    static KioskWiring.Look look(KioskSettings.Screen settings) {
        if (!settings.fullscreen()) {
            return new KioskWiring.Look(DEVELOPERS_WIDTH, DEVELOPERS_HEIGHT, true);
        }
        Rectangle2D glass = Screen.getPrimary().getBounds();
        return new KioskWiring.Look(glass.getWidth(), glass.getHeight(), true);
    }

    /** Shows the scene: over the whole screen, or in a plain window for development that may be closed. */
    static Stage show(Scene scene, KioskSettings.Screen settings, Runnable onClosed) {
        Stage stage = new Stage(settings.fullscreen() ? StageStyle.UNDECORATED : StageStyle.DECORATED);
        stage.setTitle("reststop-kiosk");
        stage.setScene(scene);
        if (settings.fullscreen()) {
            lock(stage, scene);
        } else {
            stage.setOnHidden(event -> onClosed.run());
        }
        stage.show();
        return stage;
    }

    private static void lock(Stage stage, Scene scene) {
        Rectangle2D glass = Screen.getPrimary().getBounds();
        stage.setX(glass.getMinX());
        stage.setY(glass.getMinY());
        stage.setWidth(glass.getWidth());
        stage.setHeight(glass.getHeight());
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreen(true);
        stage.setAlwaysOnTop(true);
        stage.setOnCloseRequest(event -> event.consume());
        scene.setCursor(Cursor.NONE);
        scene.addEventFilter(KeyEvent.ANY, event -> {
            if (WINDOW_KEYS.contains(event.getCode())) {
                event.consume();
            }
        });
        scene.addEventFilter(ContextMenuEvent.ANY, ContextMenuEvent::consume);
    }
}
