package org.reststop.kiosk.keyboard.keys;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;

/** Makes a node do something when a finger that came down on it lifts over it. Other fingers may be elsewhere. */
public final class Tap {
    private static final PseudoClass PRESSED = PseudoClass.getPseudoClass("pressed");

    private final Node node;
    private final Runnable action;
    private boolean armed;

    private Tap(Node node, Runnable action) {
        this.node = node;
        this.action = action;
    }

    /** JavaFX thread only. */
    public static void on(Node node, Runnable action) {
        Tap tap = new Tap(node, action);
        node.addEventHandler(TouchEvent.ANY, tap::touch);
        node.addEventHandler(MouseEvent.ANY, tap::mouse);
    }

    private void touch(TouchEvent event) {
        event.consume();
        if (event.getEventType() == TouchEvent.TOUCH_PRESSED) {
            arm(true);
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
            arm(true);
        } else if (event.getEventType() == MouseEvent.MOUSE_RELEASED) {
            release(event.getX(), event.getY());
        }
    }

    private void arm(boolean now) {
        armed = now;
        node.pseudoClassStateChanged(PRESSED, now);
    }

    private void release(double x, double y) {
        boolean meant = armed && node.getLayoutBounds().contains(x, y);
        arm(false);
        if (meant) {
            action.run();
        }
    }
}
