package org.reststop.kiosk.keyboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.PickResult;
import javafx.scene.input.TouchEvent;
import javafx.scene.input.TouchPoint;

/** Fingers on the glass: touches whatever lies at a place of the scene, as the glass would. JavaFX thread only. */
public final class Hand {
    private final Scene scene;
    private final Map<Integer, Finger> down = new LinkedHashMap<>();
    private int touches;

    private record Finger(Node target, Point2D at) {}

    public Hand(Scene scene) {
        this.scene = scene;
    }

    /** Touches the middle of a node and lifts. */
    public void tap(Node node) {
        down(1, middle(node));
        up(1);
    }

    /** Touches the key that has this id. */
    public void key(String id) {
        tap(find("key-" + id));
    }

    /** A finger comes down. */
    public void down(int finger, Point2D at) {
        down.put(finger, new Finger(pick(scene.getRoot(), at), at));
        fire(finger, TouchEvent.TOUCH_PRESSED, TouchPoint.State.PRESSED, at);
    }

    /** It slides. */
    public void move(int finger, Point2D at) {
        fire(finger, TouchEvent.TOUCH_MOVED, TouchPoint.State.MOVED, at);
    }

    /** It lifts where it was last. */
    public void up(int finger) {
        fire(
                finger,
                TouchEvent.TOUCH_RELEASED,
                TouchPoint.State.RELEASED,
                held(finger).at());
        down.remove(finger);
    }

    /** The glass does not tell that it has lifted. */
    public void lose(int finger) {
        down.remove(finger);
    }

    /** The one shown node with an id. */
    public Node find(String id) {
        List<Node> found =
                shown().stream().filter(node -> id.equals(node.getId())).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " nodes are called " + id);
        }
        return found.getFirst();
    }

    /** All nodes that are shown. */
    public List<Node> shown() {
        List<Node> all = new ArrayList<>();
        collect(scene.getRoot(), all);
        return all;
    }

    /** The middle of a node, in the scene. */
    public static Point2D middle(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private Finger held(int id) {
        return Objects.requireNonNull(down.get(id), "a finger that is not down");
    }

    private void fire(int id, EventType<TouchEvent> type, TouchPoint.State state, Point2D at) {
        Finger finger = held(id);
        Node target = finger.target();
        down.put(id, new Finger(target, at));
        PickResult pick = new PickResult(target, at.getX(), at.getY());
        TouchPoint point = new TouchPoint(id, state, at.getX(), at.getY(), at.getX(), at.getY(), target, pick);
        List<TouchPoint> all = new ArrayList<>(List.of(point));
        down.forEach((other, resting) -> {
            if (other != id) {
                Point2D where = resting.at();
                PickResult there = new PickResult(resting.target(), where.getX(), where.getY());
                all.add(new TouchPoint(
                        other,
                        TouchPoint.State.STATIONARY,
                        where.getX(),
                        where.getY(),
                        where.getX(),
                        where.getY(),
                        resting.target(),
                        there));
            }
        });
        TouchEvent event = new TouchEvent(scene, target, type, point, all, ++touches, false, false, false, false);
        Event.fireEvent(target, event);
    }

    private static void collect(Node node, List<Node> all) {
        if (node.isVisible()) {
            all.add(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
            }
        }
    }

    /** The topmost node that takes touches there, as JavaFX picks it. */
    private static Node pick(Node node, Point2D at) {
        if (node instanceof Parent parent) {
            List<Node> children = new ArrayList<>(parent.getChildrenUnmodifiable());
            children.sort((one, other) -> Double.compare(other.getViewOrder(), one.getViewOrder()));
            for (Node child : children.reversed()) {
                Point2D local = child.sceneToLocal(at);
                boolean clipped = child.getClip() != null && !child.getClip().contains(local);
                if (child.isVisible() && !child.isMouseTransparent() && !clipped && reaches(child, local)) {
                    return pick(child, at);
                }
            }
        }
        return node;
    }

    private static boolean reaches(Node node, Point2D local) {
        return node.getBoundsInLocal().contains(local);
    }
}
