package org.reststop.kiosk.keyboard.keys;

import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import org.jspecify.annotations.Nullable;

/** Makes a node do something when a finger that came down on it lifts over it. Other fingers may be elsewhere. */
public final class Tap {
    private static final PseudoClass PRESSED = PseudoClass.getPseudoClass("pressed");

    private final Node node;
    private final Supplier<Runnable> touched;
    private @Nullable Runnable armed;

    private Tap(Node node, Supplier<Runnable> touched) {
        this.node = node;
        this.touched = touched;
    }

    /**
     * JavaFX thread only.
     *
     * @param touched tells, when the finger comes down, what is to be done when it lifts: the node may show something else
     *     by then
     */
    public static void on(Node node, Supplier<Runnable> touched) {
        Tap tap = new Tap(node, touched);
        node.addEventHandler(TouchEvent.ANY, tap::touch);
        node.addEventHandler(MouseEvent.ANY, tap::mouse);
    }

    private void touch(TouchEvent event) {
        event.consume();
        if (event.getEventType() == TouchEvent.TOUCH_PRESSED) {
            arm(touched.get());
        } else if (event.getEventType() == TouchEvent.TOUCH_RELEASED) {
            release(event.getTouchPoint().getX(), event.getTouchPoint().getY());
        }
    }

    private void mouse(MouseEvent event) {
        event.consume();
        if (event.isSynthesized() || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            arm(touched.get());
        } else if (event.getEventType() == MouseEvent.MOUSE_RELEASED) {
            release(event.getX(), event.getY());
        }
    }

    private void arm(@Nullable Runnable action) {
        armed = action;
        node.pseudoClassStateChanged(PRESSED, action != null);
    }

    private void release(double x, double y) {
        Runnable action = armed;
        arm(null);
        if (action != null && node.getLayoutBounds().contains(x, y)) {
            action.run();
        }
    }
}
