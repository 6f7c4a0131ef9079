package org.reststop.kiosk.keyboard;

import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.reststop.testing.OnFxThread;

/** The keyboard in a window that is painted, 1080 by 1920, for those who measure it. For use off the JavaFX thread. */
public final class PadOnStage implements AutoCloseable {
    private final WritingDesk desk;
    private final Stage stage;

    private PadOnStage(WritingDesk desk, Stage stage) {
        this.desk = desk;
        this.stage = stage;
    }

    /** With the engines that every installation has. */
    public static PadOnStage open() {
        OnFxThread.start();
        WritingDesk desk = WritingDesk.open(1080, 1920, Typing.engine());
        desk.run(() -> desk.keyboard.use(Typing.reader()));
        return new PadOnStage(desk, onFx(() -> {
            Stage stage = new Stage();
            stage.setScene(desk.scene);
            stage.show();
            return stage;
        }));
    }

    /** Shows the pad instead of the letters, or the letters again. */
    public void turn(boolean toPad) {
        desk.keys(toPad ? "hand" : "pinyin");
    }

    public Scene scene() {
        return desk.scene;
    }

    /** On the JavaFX thread only. */
    public Hand hand() {
        return desk.hand;
    }

    /** A place in an ink box, from 0 to 1 across and down, in the scene. On the JavaFX thread only. */
    public Point2D inBox(int box, double across, double down) {
        Node ink = desk.hand.find("ink-" + box);
        Bounds bounds = ink.localToScene(ink.getLayoutBounds());
        return new Point2D(bounds.getMinX() + across * bounds.getWidth(), bounds.getMinY() + down * bounds.getHeight());
    }

    /** Does something on the JavaFX thread and waits for it. */
    public static <T> T onFx(Supplier<T> work) {
        return WritingDesk.onFx(work);
    }

    @Override
    public void close() {
        desk.close();
        onFx(() -> {
            stage.close();
            return true;
        });
    }
}
